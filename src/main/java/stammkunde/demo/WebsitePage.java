package stammkunde.demo;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code demo/website.jte} prints: a demo business's own website, which sends visitors to book. */
public record WebsitePage(Frame frame, String name, String tagline, String slug) implements Page {}
