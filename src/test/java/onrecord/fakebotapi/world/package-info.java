/// Who is there, in which chats, and what was written?
@NullMarked
package onrecord.fakebotapi.world;

import org.jspecify.annotations.NullMarked;
