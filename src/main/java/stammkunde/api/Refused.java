package stammkunde.api;

/** The request ends here, with this answer. */
class Refused extends RuntimeException {

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    Refused(ProblemKind kind) {
        this(Problem.of(kind));
    }

    Problem problem() {
        return problem;
    }
}
