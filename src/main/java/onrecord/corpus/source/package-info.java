/// Which files are in an archive's folder, and which statements does each hold, with which keys?
@NullMarked
package onrecord.corpus.source;

import org.jspecify.annotations.NullMarked;
