package stammkunde.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * WebAuthn's rules, by WebAuthn4J: origin, host name, challenge, signature, counter. Who sits there must have shown it to the
 * device (user verification); what make of device it is doesn't matter (no attestation).
 */
@Component
class WebAuthn {

    private static final int LONGEST = 16_384;
    /** ES256, EdDSA, RS256: what all devices can. */
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(algorithm)))
            .toList();

    /** What is kept of a passkey. @param credential authenticator, id and public key */
    record Stored(byte[] credential, byte[] userHandle, long signCount) {}

    /** @param userHandle empty: the device didn't say */
    record Claim(byte[] credentialId, byte[] userHandle, AuthenticationData data) {}

    record Made(byte[] credentialId, byte[] credential, long signCount) {}

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    WebAuthn() {}

    /** @param json as the browser sent it: anything at all */
    Optional<Made> made(RelyingParty party, byte[] challenge, String json) {
        if (json.length() > LONGEST) return Optional.empty();
        try {
            var asked = new RegistrationParameters(server(party, challenge), PARAMETERS, true, true);
            var authenticator = Objects.requireNonNull(
                            manager.verifyRegistrationResponseJSON(json, asked).getAttestationObject())
                    .getAuthenticatorData();
            var data = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return Optional.of(
                    new Made(data.getCredentialId(), credentials.convert(data), authenticator.getSignCount()));
        } catch (VerificationException
                | DataConversionException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException malformed) {
            return Optional.empty();
        }
    }

    /** Reads whose passkey it claims to be; nothing is proved by that. @param json anything at all */
    Optional<Claim> claim(String json) {
        if (json.isEmpty() || json.length() > LONGEST) return Optional.empty();
        try {
            var data = manager.parseAuthenticationResponseJSON(json);
            return Optional.of(new Claim(credentialId(data), userHandle(data), data));
        } catch (DataConversionException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException malformed) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("NullAway") // the library's arrays are annotated in another way than ours
    private static byte[] credentialId(AuthenticationData data) {
        return Objects.requireNonNull(data.getCredentialId());
    }

    @SuppressWarnings("NullAway")
    private static byte[] userHandle(AuthenticationData data) {
        var handle = data.getUserHandle();
        return handle == null ? new byte[0] : handle;
    }

    /** @return the new counter; empty: it isn't proved */
    Optional<Long> proved(RelyingParty party, byte[] challenge, Claim claim, Stored stored) {
        if (claim.userHandle.length > 0 && !Arrays.equals(claim.userHandle, stored.userHandle)) return Optional.empty();
        try {
            var record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    stored.signCount,
                    credentials.convert(stored.credential),
                    new AuthenticationExtensionsAuthenticatorOutputs<>(),
                    null,
                    null,
                    Set.of());
            var asked = new AuthenticationParameters(
                    server(party, challenge), record, List.of(claim.credentialId), true, true);
            var authenticator = manager.verify(claim.data, asked).getAuthenticatorData();
            return Optional.of(Objects.requireNonNull(authenticator).getSignCount());
        } catch (VerificationException | IllegalArgumentException | NullPointerException bad) {
            return Optional.empty();
        }
    }

    private static ServerProperty server(RelyingParty party, byte[] challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(party.origin()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
