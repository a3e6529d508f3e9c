/// What tests of several rooms need.
@NullMarked
package onrecord.testing;

import org.jspecify.annotations.NullMarked;
