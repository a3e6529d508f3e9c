/// Whether a quotation is in the archive, whose words it is, and what was changed in it; by words
/// alone, no model is involved.
@NullMarked
package onrecord.answer.verification;

import org.jspecify.annotations.NullMarked;
