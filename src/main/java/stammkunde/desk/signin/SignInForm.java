package stammkunde.desk.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

record SignInForm(
        @NotBlank @Nullable String email,
        @NotEmpty @Nullable String password,
        @Nullable String next) {

    static final SignInForm EMPTY = new SignInForm(null, null, null);

    /** The password is part of a form: it must never get into a log with it. */
    @Override
    public String toString() {
        return "SignInForm";
    }
}
