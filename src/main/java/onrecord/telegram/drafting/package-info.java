/// What do admins hand over to become a statement, and what is said to them about it?
@NullMarked
package onrecord.telegram.drafting;

import org.jspecify.annotations.NullMarked;
