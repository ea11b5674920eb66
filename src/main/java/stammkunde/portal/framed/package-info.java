/** The portal in a frame on somebody's website: logging in at a window of our own, and back. */
@NullMarked
package stammkunde.portal.framed;

import org.jspecify.annotations.NullMarked;
