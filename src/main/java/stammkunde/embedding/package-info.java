/**
 * The widget: which websites may embed a business's pages and how they stand there, the one script that does it, and the
 * look at a website whether it lets it.
 */
@ApplicationModule(allowedDependencies = {"shared", "outside", "business"})
@NullMarked
package stammkunde.embedding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
