package stammkunde.desk.customers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.Consent;

/** An answer that staff notes. @param evidence how it can be shown: asked for with a yes */
public record ConsentForm(
        @NotNull Consent.@Nullable Purpose purpose,
        @NotNull Consent.@Nullable Channel channel,
        boolean given,
        @Size(max = Consent.LONGEST_EVIDENCE) String evidence) {

    public ConsentForm {
        evidence = Objects.requireNonNullElse(evidence, "");
    }

    boolean isFor(Consent.Purpose purpose, Consent.Channel channel) {
        return this.purpose == purpose && this.channel == channel;
    }
}
