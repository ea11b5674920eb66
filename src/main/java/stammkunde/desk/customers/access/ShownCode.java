package stammkunde.desk.customers.access;

import stammkunde.web.QrCode;

/**
 * A customer's code as it is shown and typed.
 *
 * @param link     what the picture opens
 * @param printed  in groups
 * @param entrance the address before it, as people type it
 */
public record ShownCode(String link, String printed, String entrance) {

    public QrCode picture() {
        return QrCode.of(link);
    }
}
