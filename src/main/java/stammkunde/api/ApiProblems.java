package stammkunde.api;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import stammkunde.web.NotFound;

/** Makes problems of what a controller of this face refuses; what never reached one is answered by {@code web.ErrorPages}. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused) {
        return answer(refused.problem());
    }

    /** An id that is none belongs to nothing. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<byte[]> notFound() {
        return answer(Problem.of(ProblemKind.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ApiJson.bytes(problem));
    }
}
