package stammkunde.web;

/**
 * @param status one that has texts: {@code error.<status>.title} and {@code .text}
 * @param id     also in the log, so that a visitor's report can be found there
 */
public record ErrorPage(Frame frame, int status, String id) implements Page {

    public String title() {
        return text("error." + status + ".title");
    }

    public String explanation() {
        return text("error." + status + ".text");
    }
}
