package stammkunde.desk.appointments;

public record HistoryLine(String what, String who, String when) {}
