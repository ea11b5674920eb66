package stammkunde.demo;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/**
 * Everything {@code demo/website.jte} prints: a demo business's own website, which is on another origin.
 *
 * @param address of the website
 */
public record WebsitePage(Frame frame, String name, String tagline, String slug, String address) implements Page {}
