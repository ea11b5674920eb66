/** The Blitztermin: one page, everything filled in, one tap; and the appointment made of it, for visits by link too (D8). */
@NullMarked
package stammkunde.portal.quick;

import org.jspecify.annotations.NullMarked;
