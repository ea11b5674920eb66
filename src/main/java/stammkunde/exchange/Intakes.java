package stammkunde.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class Intakes {

    private final Map<FileKind, Intake> all;

    Intakes(List<Intake> all) {
        this.all = all.stream().collect(Collectors.toMap(Intake::kind, Function.identity()));
    }

    Intake of(FileKind kind) {
        var intake = all.get(kind);
        if (intake == null) throw new IllegalStateException("nobody takes " + kind);
        return intake;
    }
}
