package stammkunde.portal.account;

import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;

/** Everything {@code portal/account/question.jte} prints. @param written what was typed @param problem empty: none */
public record QuestionPage(Portal portal, String written, String problem, boolean sent) implements PortalPage {}
