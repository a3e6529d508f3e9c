/// How does a program read whose words these are, and where they stand?
///
/// Promises: what programs read says no more than the page; an uncertain date or speaker is no
/// certain one in any form; offsets that are not the program's own count Unicode code points.
@NullMarked
package onrecord.site.reference;

import org.jspecify.annotations.NullMarked;
