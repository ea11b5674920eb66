package stammkunde.business;

/** What the DNS said about a name. */
public enum HostProof {
    FOUND,
    NO_RECORD,
    /** There is a record, but it says something else. */
    OTHER_VALUE,
    /** No name server answered in time, or only with an error: says nothing about the name. */
    UNREACHABLE,
    /** The record is right, but the name already counts for another business. */
    TAKEN;

    static HostProof of(Host host, TextRecords.Answer answer) {
        return switch (answer) {
            case TextRecords.Unreachable _ -> UNREACHABLE;
            case TextRecords.Found(var texts) ->
                texts.stream().anyMatch(text -> text.strip().equals(host.value()))
                        ? FOUND
                        : texts.isEmpty() ? NO_RECORD : OTHER_VALUE;
        };
    }

    /** The record isn't there, as far as the DNS can say. */
    boolean isMissing() {
        return this == NO_RECORD || this == OTHER_VALUE;
    }
}
