package stammkunde.desk.settings;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code desk/settings/widget-trial.jte} prints: a page that embeds the widget as a website would. */
public record WidgetTrialPage(Frame frame, String business, String brand, String slug) implements Page {}
