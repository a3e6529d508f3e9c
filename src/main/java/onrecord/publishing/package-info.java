/// How does a statement come into the archive, change and leave it by the word of an admin?
///
/// Promises: a file is there whole or not at all, whatever crashes; one that somebody changed
/// meanwhile is left as it is; every step is kept with who took it and can be undone for a week.
/// What is shown of a draft is what the archive's own reader finds in the file that would be
/// written. Knows no surface.
@NullMarked
package onrecord.publishing;

import org.jspecify.annotations.NullMarked;
