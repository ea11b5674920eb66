package stammkunde.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a browser as its owner would: „Firefox, Linux“. Only for the list of one's own devices; nothing relies on it. */
public final class Browsers {

    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "SamsungBrowser", "Firefox", "FxiOS", "CriOS", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("iPhone", "iPad", "Android", "Windows", "Macintosh", "CrOS", "Linux");

    private Browsers() {}

    public static String name(@Nullable String userAgent) {
        if (userAgent == null) return "";
        var browser = pick(BROWSERS, userAgent);
        var system = pick(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String pick(List<String> marks, String userAgent) {
        for (var mark : marks) if (userAgent.contains(mark)) return known(mark);
        return "";
    }

    private static String known(String mark) {
        return switch (mark) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "SamsungBrowser" -> "Samsung Internet";
            case "FxiOS" -> "Firefox";
            case "CriOS" -> "Chrome";
            case "Macintosh" -> "macOS";
            case "CrOS" -> "ChromeOS";
            default -> mark;
        };
    }
}
