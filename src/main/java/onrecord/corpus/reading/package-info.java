/// How does an archive's folder become statements, organizations and problems?
@NullMarked
package onrecord.corpus.reading;

import org.jspecify.annotations.NullMarked;
