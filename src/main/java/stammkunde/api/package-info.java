/** The programs' face: {@code /api/v1}, described by {@code api/openapi.yaml}, which is tested against it. */
@ApplicationModule(allowedDependencies = {"shared", "web", "business", "customer", "access", "scheduling", "partner"})
@NullMarked
package stammkunde.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
