/// Where is a file read that could end or hold up whoever reads it?
@NullMarked
package onrecord.corpus.isolation;

import org.jspecify.annotations.NullMarked;
