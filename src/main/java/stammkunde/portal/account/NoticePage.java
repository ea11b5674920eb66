package stammkunde.portal.account;

/** Everything {@code portal/account/notice.jte} prints: one thing to know, one way on. */
public record NoticePage(House house, String icon, String title, String explanation, String link, String linkText)
        implements AccountPage {}
