@NullMarked
package onrecord.render;

import org.jspecify.annotations.NullMarked;
