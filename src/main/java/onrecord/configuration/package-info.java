@NullMarked
package onrecord.configuration;

import org.jspecify.annotations.NullMarked;
