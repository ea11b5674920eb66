package stammkunde.booking;

import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PublicShell;

/**
 * Everything {@code booking/legal.jte} prints.
 *
 * @param html    safe as it is; empty: there is no such text yet
 * @param version „Fassung 3, gültig seit 1. Mai 2026“
 * @param file    address of the text to be saved; empty: none
 */
public record LegalPage(Frame frame, PublicShell shell, String title, String html, String version, String file)
        implements Page {}
