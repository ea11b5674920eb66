/** What is printed on paper: a customer's card and the poster for the counter, as PDF. */
@ApplicationModule(allowedDependencies = {"shared", "business", "web"})
@NullMarked
package stammkunde.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
