package stammkunde.desk.signin;

import java.util.List;
import stammkunde.business.SignIn.Account;
import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code desk/signin/choice.jte} prints: one e-mail, one password, several businesses. */
public record ChoicePage(Frame frame, List<Account> accounts, String ticket, String email, String next)
        implements Page {}
