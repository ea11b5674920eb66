package stammkunde.desk.customers;

import stammkunde.web.Problems;

public record PicturePage(CardHead head, Problems problems) implements CardTabPage {}
