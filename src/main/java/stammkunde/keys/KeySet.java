package stammkunde.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Two Tink key sets in one file, one JSON object a line: encryption, then hashing. A key set may hold several keys:
 * the primary one is used for what is new, all of them for what exists, so that keys can change without a break.
 */
record KeySet(KeysetHandle encryptionKeys, KeysetHandle hashingKeys) {

    static KeySet in(Path file) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            if (!Files.exists(file)) create(file);

            var lines = Files.readAllLines(file);
            return new KeySet(parse(lines.get(0)), parse(lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("the key set in " + file + " can't be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key set in " + file + " is damaged", e);
        }
    }

    Aead encryption() throws GeneralSecurityException {
        return encryptionKeys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    PrfSet hashing() throws GeneralSecurityException {
        return hashingKeys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** Whole or not at all, and never over an existing file: another process may be starting too. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", null, onlyOurs);
        try {
            Files.write(
                    fresh,
                    List.of(
                            generated(PredefinedAeadParameters.AES256_GCM),
                            generated(PredefinedPrfParameters.HMAC_SHA256_PRF)));
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // the other one was faster: its keys are ours
        } finally {
            Files.delete(fresh);
        }
    }

    private static String generated(Parameters parameters) throws GeneralSecurityException {
        var keys = KeysetHandle.generateNew(parameters);
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                .replace("\n", "");
    }

    private static KeysetHandle parse(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }
}
