/// What does a page look like to those who are shown a picture of it?
///
/// Promises: a picture is drawn of words that stand where the address says, or not at all; it is
/// drawn once and kept within a bound.
@NullMarked
package onrecord.site.picture;

import org.jspecify.annotations.NullMarked;
