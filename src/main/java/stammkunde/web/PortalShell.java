package stammkunde.web;

/**
 * What {@code ui/portal.jte} prints around a page of the customer portal; ready values only.
 *
 * @param icon     name of the mark shown where there is no logo
 * @param logo     address of the logo, empty: none
 * @param place    under the business's name, e.g. the town
 * @param phone    as printed, empty: none
 * @param brand    address of the business's own stylesheet
 * @param home     address of the booking page; legal pages lie below it
 * @param app      address of the manifest that puts the portal on a phone's home screen
 * @param vehicles whether customers of this business have vehicles
 * @param entered  how this device got in: „Persönlicher Zugang mit Code.“
 */
public record PortalShell(
        String business,
        String icon,
        String logo,
        String place,
        String phone,
        String brand,
        String home,
        String app,
        boolean vehicles,
        String entered) {}
