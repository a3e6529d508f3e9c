/// Who did what to the archive when, and how is it undone?
@NullMarked
package onrecord.publishing.ledger;

import org.jspecify.annotations.NullMarked;
