/** „Textvorlagen“: how a business words its mails and SMS. */
@NullMarked
package stammkunde.desk.templates;

import org.jspecify.annotations.NullMarked;
