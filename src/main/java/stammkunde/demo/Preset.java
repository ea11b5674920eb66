package stammkunde.demo;

import java.util.List;
import stammkunde.business.Business.Country;
import stammkunde.business.Business.Kind;

/** One demo business on paper: what {@link DemoData} writes into the database. */
record Preset(
        String slug,
        String name,
        String tagline,
        Kind kind,
        Country country,
        String accent,
        boolean neutralCalendar,
        Cast cast,
        int customers,
        List<Place> branches,
        List<Thing> resources,
        List<Offer> services,
        List<Person> staff) {

    /** @param hours minutes from midnight per weekday, Monday first: {opens, closes, opens, closes …} */
    record Place(
            String name,
            String street,
            String houseNumber,
            String postcode,
            String city,
            String subdivision,
            String email,
            String phone,
            String directions,
            int[][] hours) {}

    /** @param branch index into {@link Preset#branches()} */
    record Thing(String name, String detail, String kind, int capacity, int branch) {}

    /**
     * @param needs for each need the names of the resources that will do, in order of preference
     * @param price in cents; null: free or by effort
     */
    record Offer(
            String name,
            String description,
            String icon,
            int minutes,
            int buffer,
            int step,
            String confirmation,
            @org.jspecify.annotations.Nullable Long price,
            @org.jspecify.annotations.Nullable Long noShowFee,
            boolean plate,
            List<List<String>> needs) {}

    record Person(String name, String email, String role) {}

    static final int[] CLOSED = {};

    @SafeVarargs
    static Offer offer(
            String name,
            String description,
            String icon,
            int minutes,
            int buffer,
            String confirmation,
            @org.jspecify.annotations.Nullable Long price,
            boolean plate,
            List<String>... needs) {
        return new Offer(
                name,
                description,
                icon,
                minutes,
                buffer,
                minutes <= 15 ? 15 : 30,
                confirmation,
                price,
                null,
                plate,
                List.of(needs));
    }

    static List<Person> staff(String house, String owner, String manager, String desk) {
        return List.of(
                new Person(owner, "inhaber@" + house + ".example", "OWNER"),
                new Person(manager, "leitung@" + house + ".example", "MANAGER"),
                new Person(desk, "empfang@" + house + ".example", "DESK"));
    }

    String zone() {
        return country == Country.CH ? "Europe/Zurich" : "Europe/Berlin";
    }

    String currency() {
        return country == Country.CH ? "CHF" : "EUR";
    }

    boolean carTrade() {
        return kind == Kind.WORKSHOP || kind == Kind.DEALERSHIP;
    }
}
