package stammkunde.desk;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes off what nobody meant to type: blanks around, the character NUL (which can't be stored), and carriage returns of
 * browsers' line ends. Not for sign-in: passwords are taken as they are.
 */
@ControllerAdvice({
    "stammkunde.desk.day",
    "stammkunde.desk.planner",
    "stammkunde.desk.appointments",
    "stammkunde.desk.customers",
    "stammkunde.desk.campaigns",
    "stammkunde.desk.differences",
    "stammkunde.desk.why"
})
class CleanText {

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Editor());
    }

    private static class Editor extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(
                    text == null
                            ? ""
                            : text.replace("\0", "").replace("\r\n", "\n").strip());
        }
    }
}
