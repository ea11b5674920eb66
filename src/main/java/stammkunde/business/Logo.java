package stammkunde.business;

/** @param type {@code image/png}, {@code image/jpeg} or {@code image/webp} */
public record Logo(byte[] bytes, String type) {}
