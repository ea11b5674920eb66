package stammkunde.exchange.sftp;

import java.io.IOException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A client that does what OpenSSH's won't. */
record Drop(SshClient client, SftpClient sftp) implements AutoCloseable {

    static Drop open(int port, String user, String password) throws IOException {
        var client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((_, _, _) -> true);
        client.start();
        try {
            var session = client.connect(user, "127.0.0.1", port).verify(10_000).getSession();
            session.addPasswordIdentity(password);
            session.auth().verify(10_000);
            return new Drop(client, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException | RuntimeException refused) {
            client.close(true);
            throw refused;
        }
    }

    @Override
    public void close() {
        client.close(true);
    }
}
