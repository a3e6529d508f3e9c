/// Vectors as they are kept: quantized, in a file by what they were made of.
@NullMarked
package onrecord.index.vectors;

import org.jspecify.annotations.NullMarked;
