package stammkunde.web;

/**
 * What {@code ui/public.jte} prints around a page for customers and strangers; ready values only.
 *
 * @param icon    name of the mark shown where there is no logo
 * @param logo    address of the logo, empty: none
 * @param phone   as printed, empty: none
 * @param brand   address of the business's own stylesheet, e.g. {@code /b/keller/brand-<hash>.css}
 * @param home    address of the booking page; legal pages lie below it: {@code <home>/imprint}, {@code /privacy},
 *                {@code /terms}, {@code /accessibility}
 */
public record PublicShell(
        String business, String tagline, String icon, String logo, String phone, String brand, String home) {

    public String signIn() {
        return home + "/account/login";
    }
}
