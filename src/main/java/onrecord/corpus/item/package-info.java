/// What is an item of a container, and where does it go?
///
/// Promises: what unfolds has an end; a name in a container is a label and never becomes a path.
@NullMarked
package onrecord.corpus.item;

import org.jspecify.annotations.NullMarked;
