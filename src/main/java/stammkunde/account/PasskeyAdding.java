package stammkunde.account;

/** What came of adding a passkey. */
public sealed interface PasskeyAdding {

    record Added(PasskeyId passkey) implements PasskeyAdding {}

    /** Not asked for by this browser, or too long ago, or not what was asked for. */
    record Refused() implements PasskeyAdding {}

    record TooMany() implements PasskeyAdding {}
}
