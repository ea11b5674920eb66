package stammkunde.desk.signin;

import stammkunde.business.SecondFactors.Offer;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.Problems;
import stammkunde.web.QrCode;

/**
 * Everything {@code desk/signin/enrolment.jte} prints.
 *
 * @param required the desk stays closed until there is a second factor
 */
public record EnrolmentPage(Frame frame, Offer offer, String next, boolean required, Problems problems)
        implements Page {

    public QrCode code() {
        return QrCode.of(offer.uri());
    }

    /** In groups of four, as they are typed. */
    public String secret() {
        return offer.secret().replaceAll("(.{4})(?!$)", "$1 ");
    }
}
