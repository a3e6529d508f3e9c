/// What has arrived from the server, handed over before the server is told that it may forget it.
@NullMarked
package onrecord.receiving;

import org.jspecify.annotations.NullMarked;
