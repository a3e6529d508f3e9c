/// How surely quotations are recognized: excerpts of an archive, damaged as quotations are.
@NullMarked
package onrecord.trial;

import org.jspecify.annotations.NullMarked;
