package stammkunde.campaign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The doors for answers to campaigns, which the SMS gateway and the mail server knock at; in the environment
 * {@code STAMMKUNDE_INBOUND_SECRET}.
 *
 * @param secret what they must know; empty: both doors are closed
 */
@ConfigurationProperties("stammkunde.inbound")
public record InboundSettings(@DefaultValue("") String secret) {

    private static final int SHORTEST = 20;

    public InboundSettings {
        if (!secret.isEmpty() && secret.length() < SHORTEST)
            throw new IllegalArgumentException("stammkunde.inbound.secret needs at least " + SHORTEST + " characters");
    }

    public boolean open() {
        return !secret.isEmpty();
    }

    public boolean knows(String typed) {
        return open()
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "InboundSettings[]";
    }
}
