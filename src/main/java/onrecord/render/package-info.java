/// How a reply looks: escaped and elided, never edited.
@NullMarked
package onrecord.render;

import org.jspecify.annotations.NullMarked;
