/// What has arrived, and whether it is kept: an update is confirmed when it is on the disk, never
/// before.
@NullMarked
package onrecord.telegram.receiving;

import org.jspecify.annotations.NullMarked;
