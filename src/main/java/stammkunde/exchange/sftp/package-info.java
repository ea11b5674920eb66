/** The product's own SFTP server: each business sees its own three folders and nothing else of this machine. */
@NamedInterface("sftp")
@NullMarked
package stammkunde.exchange.sftp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
