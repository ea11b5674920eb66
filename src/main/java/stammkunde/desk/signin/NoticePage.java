package stammkunde.desk.signin;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/** A small page that says one thing and leads on: {@code desk/signin/notice.jte}. */
public record NoticePage(Frame frame, String icon, String title, String explanation, String link, String linkText)
        implements Page {}
