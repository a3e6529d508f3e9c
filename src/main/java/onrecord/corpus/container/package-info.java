/// Which items lie in a container: an export, a feed, a mailbox, saved pages, a table?
///
/// Promises: an item is handed over as soon as it is read; no name in a container ever becomes a
/// path; what is left of an item (menus, quoted mail, signatures) is left whole or not at all.
/// Knows nothing of the archive that the items go to.
@NullMarked
package onrecord.corpus.container;

import org.jspecify.annotations.NullMarked;
