/// What stands on a page?
///
/// Promises: every word of a statement comes from its text by a span; templates in `src/main/jte`
/// escape by context and are compiled at build time into this package.
@NullMarked
package onrecord.site.page;

import org.jspecify.annotations.NullMarked;
