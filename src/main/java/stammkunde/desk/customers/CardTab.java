package stammkunde.desk.customers;

import stammkunde.business.Business;

/** The tabs of a customer's card, in their order; each has its own address. */
public enum CardTab {
    DATA(""),
    VEHICLES("/vehicles"),
    APPOINTMENTS("/appointments"),
    MESSAGES("/messages"),
    CONSENTS("/consents"),
    ACCESS("/access"),
    HISTORY("/history");

    private final String address;

    CardTab(String address) {
        this.address = address;
    }

    public String at(String card) {
        return card + address;
    }

    public String key() {
        return "card.tab." + name();
    }

    /** Schools, opticians and the like are not asked for vehicles, unless somebody has one. */
    boolean suits(Business.Kind kind, int vehicles) {
        return this != VEHICLES || vehicles > 0 || kind.looksAfterVehicles();
    }
}
