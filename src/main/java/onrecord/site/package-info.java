/// How is the archive read, checked and cited on the web?
///
/// Promises: every page works without a script and loads nothing from elsewhere; words of a
/// statement are marked where they stand, never edited; a quotation's address opens the very words
/// or says that they have changed. Nothing is kept of who read what.
@NullMarked
package onrecord.site;

import org.jspecify.annotations.NullMarked;
