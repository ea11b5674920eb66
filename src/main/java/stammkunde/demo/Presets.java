package stammkunde.demo;

import java.util.List;

/** The four businesses of the demo. */
final class Presets {

    static final List<Preset> ALL = List.of(
            WorkshopPreset.preset(), DealershipPreset.preset(), SchoolPreset.preset(), AcousticianPreset.preset());

    private Presets() {}
}
