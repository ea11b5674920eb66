package stammkunde.messaging;

public enum Channel {
    EMAIL,
    SMS
}
