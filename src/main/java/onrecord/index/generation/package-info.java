/// How is one build replaced by the next? Folders that are there whole or not at all, a lock that
/// dies with its process, and the choice of the one that serves.
@NullMarked
package onrecord.index.generation;

import org.jspecify.annotations.NullMarked;
