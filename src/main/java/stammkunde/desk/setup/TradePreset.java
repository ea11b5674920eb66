package stammkunde.desk.setup;

import java.util.List;
import stammkunde.business.Business.Kind;
import stammkunde.scheduling.Resource;

/** What a trade begins with: one resource and a few services, to be changed in the settings. */
record TradePreset(String resource, Resource.Kind resourceKind, List<Offer> offers) {

    record Offer(String name, String icon, int minutes, boolean plate) {}

    static TradePreset of(Kind kind) {
        return switch (kind) {
            case WORKSHOP ->
                new TradePreset(
                        "Hebebühne 1",
                        Resource.Kind.EQUIPMENT,
                        List.of(
                                new Offer("Radwechsel", "wrench", 45, true),
                                new Offer("Inspektion", "gauge", 120, true)));
            case DEALERSHIP ->
                new TradePreset(
                        "Verkaufsberatung",
                        Resource.Kind.PERSON,
                        List.of(
                                new Offer("Probefahrt", "car", 60, false),
                                new Offer("Werkstatt-Termin", "wrench", 60, true)));
            case SCHOOL -> single("Trainer:in", "Beratungsgespräch", "graduation-cap");
            case ACOUSTICIAN -> single("Hörakustiker:in", "Hörtest", "ear");
            case OPTICIAN -> single("Augenoptiker:in", "Sehtest", "glasses");
            case THERAPIST -> single("Therapeut:in", "Ersttermin", "heart-pulse");
            case OTHER -> single("Team", "Beratung", "calendar");
        };
    }

    private static TradePreset single(String resource, String service, String icon) {
        return new TradePreset(resource, Resource.Kind.PERSON, List.of(new Offer(service, icon, 45, false)));
    }
}
