/// Which bytes stand in which file of the archive's folder, and did before?
@NullMarked
package onrecord.publishing.files;

import org.jspecify.annotations.NullMarked;
