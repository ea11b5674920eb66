package stammkunde.launch;

/**
 * Why a command can't do what was asked, as one sentence for the person at the console. Ends the process with
 * an exit code other than 0 and without a stack trace.
 */
final class Refusal extends RuntimeException {

    /** @param sentence key in launch_*.properties */
    Refusal(String sentence, Object... values) {
        super(Texts.of(sentence, values), null, false, false);
    }
}
