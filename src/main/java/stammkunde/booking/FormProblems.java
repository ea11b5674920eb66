package stammkunde.booking;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.validation.BindingResult;
import stammkunde.web.Frame;
import stammkunde.web.Problems;

/** What is wrong with the booking form, in the order of its fields. */
final class FormProblems {

    private static final List<String> FIELDS = Arrays.stream(BookingForm.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private FormProblems() {}

    static Problems of(Frame frame, BindingResult input) {
        var problems = Problems.of(frame, input).all().stream()
                .sorted(Comparator.comparingInt(problem -> FIELDS.indexOf(problem.field())))
                .toList();
        return new Problems(problems);
    }
}
