/// How do requests come over the wire, and what goes wrong there?
@NullMarked
package onrecord.fakebotapi.wire;

import org.jspecify.annotations.NullMarked;
