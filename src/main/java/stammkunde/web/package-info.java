/** The kit of all faces: pages, their frame, errors, static files, security headers. Knows no business. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package stammkunde.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
