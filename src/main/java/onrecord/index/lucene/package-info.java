/// How does one machine hold an index in its files?
@NullMarked
package onrecord.index.lucene;

import org.jspecify.annotations.NullMarked;
