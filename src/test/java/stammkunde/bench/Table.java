package stammkunde.bench;

/** Prints each figure as soon as it is known. A quick run only shows that measuring works, so it judges nothing. */
record Table(boolean quick) {

    void begin() {
        if (quick) System.out.println("bench/run --quick: a smoke run, too short for its figures to mean anything");
        System.out.println(Figure.header());
    }

    void add(Figure figure) {
        System.out.println(quick ? figure.line("not judged") : figure.line(figure.verdict()));
    }
}
