/// How a reply looks: escaped and elided, never edited.
@NullMarked
package onrecord.conversation.render;

import org.jspecify.annotations.NullMarked;
