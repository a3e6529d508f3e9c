/// What was understood of what an admin handed over, and what do they correct of it?
@NullMarked
package onrecord.publishing.drafting;

import org.jspecify.annotations.NullMarked;
