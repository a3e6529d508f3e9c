/// How good are we? Judged questions put to an archive, and quotations put to a verifier.
///
/// Promises: figures that anyone can print again. Never looks behind the answers it scores.
@NullMarked
package onrecord.evaluation;

import org.jspecify.annotations.NullMarked;
