package stammkunde.business;

/** What came of listing a name. */
public sealed interface HostAdding {

    record Added(HostId host) implements HostAdding {}

    /** Not a name that could lead to a server in the internet. */
    record NotAName() implements HostAdding {}

    /** The installation's own address serves all businesses. */
    record Installations() implements HostAdding {}

    record Listed() implements HostAdding {}

    record TooMany() implements HostAdding {}
}
