package stammkunde.portal.entrance;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/** The same for links that never were, are over or were taken back. */
public record LinkClosedPage(Frame frame) implements Page {}
