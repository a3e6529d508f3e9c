/// A message in, a reply out, the same for every surface; nothing is remembered in between.
@NullMarked
package onrecord.conversation;

import org.jspecify.annotations.NullMarked;
