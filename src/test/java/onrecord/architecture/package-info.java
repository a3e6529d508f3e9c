/// The rules of the house, each a function from code to what is wrong with it.
@NullMarked
package onrecord.architecture;

import org.jspecify.annotations.NullMarked;
