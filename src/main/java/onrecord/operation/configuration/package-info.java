/// What can be set, and what was: each key with its default, its environment variable and its
/// documentation.
@NullMarked
package onrecord.operation.configuration;

import org.jspecify.annotations.NullMarked;
