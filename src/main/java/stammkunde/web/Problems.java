package stammkunde.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form, in the visitor's words: for the summary above it ({@code ui/problems}) and for each field.
 * Texts of validation are found by their code, most particular first: {@code NotBlank.email}, then {@code NotBlank}.
 */
public record Problems(List<Problem> all) {

    public static final Problems NONE = new Problems(List.of());

    /** @param field the field's id, empty if it concerns none */
    public record Problem(String field, String text) {}

    public static Problems of(Frame frame, BindingResult result) {
        var problems = new ArrayList<Problem>();
        for (var error : result.getAllErrors()) {
            var field = error instanceof FieldError at ? at.getField() : "";
            problems.add(new Problem(field, frame.texts().getMessage(error, frame.locale())));
        }
        return new Problems(List.copyOf(problems));
    }

    public Problems and(String field, String text) {
        var more = new ArrayList<>(all);
        more.add(new Problem(field, text));
        return new Problems(List.copyOf(more));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What to say at this field; empty if it is right. */
    public String at(String field) {
        for (var problem : all) if (problem.field().equals(field)) return problem.text();
        return "";
    }
}
