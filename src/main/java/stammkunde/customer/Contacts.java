package stammkunde.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import stammkunde.business.Business.Country;

/** One spelling for e-mail addresses and phone numbers, so that equal ones are found equal. */
public final class Contacts {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Cntrl}\\p{Cf}@\"(),:;<>\\[\\]\\\\]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    private Contacts() {}

    /** @return lower case, the domain in its ASCII form; empty if no mail could ever get there */
    public static Optional<String> email(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 254) return Optional.empty();

        var local = text.substring(0, at);
        if (!LOCAL.matcher(local).matches() || local.startsWith(".") || local.endsWith(".") || local.contains(".."))
            return Optional.empty();
        return domain(text.substring(at + 1))
                .map(domain -> local + "@" + domain)
                .filter(address -> address.length() <= 254);
    }

    /** @param country whose numbers may be typed without a country code */
    public static Optional<Phone> phone(String typed, Country country) {
        if (typed.length() > 40) return Optional.empty();
        try {
            var number = PHONES.parse(typed.strip(), country.name());
            if (!PHONES.isValidNumber(number)) return Optional.empty();
            var type = PHONES.getNumberType(number);
            var mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
            return Optional.of(new Phone(PHONES.format(number, PhoneNumberFormat.E164), mobile));
        } catch (NumberParseException unusable) {
            return Optional.empty();
        }
    }

    /** As people at home write it: {@code 079 555 01 20}; foreign numbers with their country code. */
    public static String printed(String e164, Country country) {
        try {
            var number = PHONES.parse(e164, country.name());
            var home = PHONES.getCountryCodeForRegion(country.name()) == number.getCountryCode();
            return PHONES.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unusable) {
            return e164;
        }
    }

    private static Optional<String> domain(String text) {
        try {
            var ascii = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
