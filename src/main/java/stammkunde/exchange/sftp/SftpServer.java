package stammkunde.exchange.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.OptionalFeature;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.exchange.FileStore;
import stammkunde.shared.BusinessId;

/**
 * Listens where the operator said so; off otherwise. SFTP and nothing else: no shell, no commands, no forwarding, no
 * links, and only algorithms that are good today (R-SEC-52).
 */
@Component
public class SftpServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SftpServer.class);
    private static final Limit WRONG = new Limit(20, Duration.ofMinutes(10));
    private static final int OFF = -1;
    private static final int MOST_SESSIONS_OF_ALL = 200;

    private final SftpUsers users;
    private final FileStore store;
    private final Uploads uploads;
    private final Throttle throttle;
    private final int port;
    private final String address;
    private final Path hostKey;
    private volatile @Nullable SshServer server;

    SftpServer(
            SftpUsers users,
            FileStore store,
            Uploads uploads,
            Throttle throttle,
            @Value("${stammkunde.sftp.port:-1}") int port,
            @Value("${stammkunde.sftp.address:0.0.0.0}") String address,
            @Value("${stammkunde.sftp.host-key}") Path hostKey) {
        this.users = users;
        this.store = store;
        this.uploads = uploads;
        this.throttle = throttle;
        this.port = port;
        this.address = address;
        this.hostKey = hostKey;
    }

    @Override
    public boolean isAutoStartup() {
        return port != OFF;
    }

    @Override
    public synchronized void start() {
        if (server != null) return;
        var fresh = SshServer.setUpDefaultServer();
        fresh.setHost(address);
        fresh.setPort(Math.max(0, port));
        fresh.setKeyPairProvider(hostKey());
        onlyGoodAlgorithms(fresh);
        fresh.setShellFactory(null);
        fresh.setCommandFactory(null);
        fresh.setAgentFactory(null);
        fresh.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        fresh.setSubsystemFactories(List.of(sftp()));
        fresh.setFileSystemFactory(new VirtualFileSystemFactory() {
            @Override
            public Path getUserHomeDir(SessionContext session) throws IOException {
                var home = session.getAttribute(Uploads.HOME);
                if (home == null) throw new IOException("nobody is signed in");
                return home;
            }
        });
        fresh.setPasswordAuthenticator(
                (name, password, session) -> signIn(name, session, business -> users.fits(business, password)));
        fresh.setPublickeyAuthenticator((name, key, session) -> offer(name, key, session));
        CoreModuleProperties.AUTH_TIMEOUT.set(fresh, Duration.ofSeconds(30));
        CoreModuleProperties.IDLE_TIMEOUT.set(fresh, Duration.ofMinutes(10));
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(fresh, 6);
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(fresh, MOST_SESSIONS_OF_ALL);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(fresh, 4);
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(fresh, 16);
        try {
            fresh.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the SFTP server can't listen at port " + port, e);
        }
        server = fresh;
    }

    private SimpleGeneratorHostKeyProvider hostKey() {
        var provider = new SimpleGeneratorHostKeyProvider(hostKey);
        provider.setAlgorithm(KeyUtils.EC_ALGORITHM);
        provider.setKeySize(256);
        provider.setStrictFilePermissions(true);
        return provider;
    }

    private static void onlyGoodAlgorithms(SshServer server) {
        server.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(
                true,
                List.of(
                        BuiltinDHFactories.mlkem768x25519,
                        BuiltinDHFactories.curve25519,
                        BuiltinDHFactories.curve25519_libssh,
                        BuiltinDHFactories.ecdhp256,
                        BuiltinDHFactories.ecdhp384,
                        BuiltinDHFactories.dhg16_512,
                        BuiltinDHFactories.dhg14_256),
                ServerBuilder.DH2KEX));
        server.setCipherFactories(supported(
                BuiltinCiphers.cc20p1305_openssh,
                BuiltinCiphers.aes256gcm,
                BuiltinCiphers.aes128gcm,
                BuiltinCiphers.aes256ctr,
                BuiltinCiphers.aes128ctr));
        server.setMacFactories(supported(
                BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm, BuiltinMacs.hmacsha256, BuiltinMacs.hmacsha512));
        server.setSignatureFactories(supported(
                BuiltinSignatures.ed25519,
                BuiltinSignatures.nistp256,
                BuiltinSignatures.nistp384,
                BuiltinSignatures.nistp521,
                BuiltinSignatures.rsaSHA512,
                BuiltinSignatures.rsaSHA256));
    }

    @SafeVarargs
    private static <T> List<NamedFactory<T>> supported(NamedFactory<T>... wanted) {
        return Stream.of(wanted)
                .filter(factory -> !(factory instanceof OptionalFeature feature) || feature.isSupported())
                .toList();
    }

    private SftpSubsystemFactory sftp() {
        var factory = new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new Folders(uploads))
                .build();
        factory.addSftpEventListener(new Quota(store, uploads));
        return factory;
    }

    private interface Check {
        boolean fits(BusinessId business);
    }

    /** A key that is merely offered costs no try of the password's, but from one network not without end. */
    private boolean offer(String name, PublicKey key, ServerSession session) {
        return signIn(name, session, business -> users.fits(business, key));
    }

    /** Wrong tries are counted by network and by name, before they are made; the right one is given back. */
    private boolean signIn(String name, ServerSession session, Check check) {
        var network = Throttle.network(
                ((InetSocketAddress) session.getClientAddress()).getAddress().getHostAddress());
        if (!throttle.tryAcquire("sftp-network", network, WRONG) || !throttle.tryAcquire("sftp-name", name, WRONG))
            return false;
        var business = name.length() > 60 ? Optional.<BusinessId>empty() : users.byName(name);
        if (business.isEmpty() || !check.fits(business.get())) return false;

        throttle.giveBack("sftp-network", network);
        throttle.giveBack("sftp-name", name);
        try {
            var home = store.home(business.get());
            Folders.make(home);
            session.setAttribute(Uploads.HOME, home.toRealPath());
        } catch (IOException noRoom) {
            log.warn("no folders for a business: {}", noRoom.getClass().getSimpleName());
            return false;
        }
        session.setAttribute(Quota.BUSINESS, business.get());
        users.seen(business.get());
        return true;
    }

    /** Where it listens; empty: it is off. */
    public Optional<Integer> listeningAt() {
        var running = server;
        return running == null ? Optional.empty() : Optional.of(running.getPort());
    }

    /** {@code SHA256:…} of the host's key, to compare when a client connects for the first time; empty while it is off. */
    public String hostFingerprint() {
        var running = server;
        if (running == null) return "";
        try {
            var pairs = running.getKeyPairProvider().loadKeys(null).iterator();
            return pairs.hasNext() ? KeyUtils.getFingerPrint(pairs.next().getPublic()) : "";
        } catch (IOException | GeneralSecurityException unreadable) {
            return "";
        }
    }

    @Override
    public synchronized void stop() {
        var running = server;
        server = null;
        if (running == null) return;
        try {
            running.stop(true);
        } catch (IOException e) {
            log.warn("the SFTP server didn't stop cleanly: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
