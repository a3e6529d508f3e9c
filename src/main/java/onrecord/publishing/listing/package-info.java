/// Where does something stand in a list that people write, and how is it changed in place?
///
/// Promises: only signs are added or taken away that the change needs; what is written is read back
/// as it was meant.
@NullMarked
package onrecord.publishing.listing;

import org.jspecify.annotations.NullMarked;
