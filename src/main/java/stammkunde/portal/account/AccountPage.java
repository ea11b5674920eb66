package stammkunde.portal.account;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/** A page about accounts, with the business's public frame around it. */
interface AccountPage extends Page {

    House house();

    @Override
    default Frame frame() {
        return house().frame();
    }
}
