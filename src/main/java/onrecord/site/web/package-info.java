/// What was asked for over HTTP, and what goes back?
///
/// Promises: whatever is sent, one request ends no more than itself; nothing of it is logged.
@NullMarked
package onrecord.site.web;

import org.jspecify.annotations.NullMarked;
