package stammkunde.messaging.delivery;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The HTTP request that makes an SMS gateway send; in the environment {@code STAMMKUNDE_SMS_URL} and so on. In url,
 * headers and body stand {@code {{to}}}, {@code {{text}}}, {@code {{sender}}}, {@code {{id}}} and {@code {{secret}}};
 * values are escaped for the place they are put in.
 *
 * @param url           empty: SMS wait until one is configured; https, or http on this machine
 * @param contentType   of the body: {@code application/json} or {@code application/x-www-form-urlencoded}
 * @param successStatus regular expression for the answer's status
 * @param successBody   regular expression that the answer must contain; empty: anything
 */
@ConfigurationProperties("stammkunde.sms")
public record SmsSettings(
        @DefaultValue("") String url,
        @DefaultValue("POST") String method,
        @DefaultValue("application/json") String contentType,
        @DefaultValue Map<String, String> headers,

        @DefaultValue("{\"to\":\"{{to}}\",\"from\":\"{{sender}}\",\"text\":\"{{text}}\",\"reference\":\"{{id}}\"}")
        String body,

        @DefaultValue("") String sender,
        @DefaultValue("") String secret,
        @DefaultValue("2\\d\\d") String successStatus,
        @DefaultValue("") String successBody) {

    public boolean configured() {
        return !url.isBlank();
    }

    /** Without headers and secret. */
    @Override
    public String toString() {
        return "SmsSettings[%s %s]".formatted(method, url.replaceAll("\\?.*", ""));
    }
}
