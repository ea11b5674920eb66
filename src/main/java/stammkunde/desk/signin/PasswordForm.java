package stammkunde.desk.signin;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

record PasswordForm(
        @NotEmpty @Nullable String key, @NotEmpty @Nullable String password) {

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
