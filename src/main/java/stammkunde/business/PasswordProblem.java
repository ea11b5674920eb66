package stammkunde.business;

/** Why a new password isn't taken. */
public enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    TOO_COMMON,
    OWN_WORDS
}
