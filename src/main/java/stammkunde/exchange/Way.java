package stammkunde.exchange;

/** How a file came in. */
public enum Way {
    BROWSER,
    SFTP,
    COMMAND
}
