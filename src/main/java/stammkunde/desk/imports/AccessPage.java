package stammkunde.desk.imports;

import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.web.Problems;

/**
 * @param user        empty: there is no access
 * @param password    shown this once; empty: none was made just now
 * @param port        empty: the SFTP server is off
 * @param fingerprint of the server's key
 * @param key         as it was typed, or is stored
 */
public record AccessPage(
        Desk desk,
        String user,
        boolean hasPassword,
        String seen,
        String password,
        String host,
        String port,
        String fingerprint,
        String key,
        String keyFingerprint,
        String tolerance,
        Problems problems)
        implements DeskPage {

    public String address() {
        return "sftp://" + user + "@" + host + ":" + port;
    }
}
