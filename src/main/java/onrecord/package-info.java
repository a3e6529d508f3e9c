/// Answers questions from an archive of statements with their own words.
///
/// ```
/// corpus files ─▶ corpus ─▶ index ─┐
///                                  ├▶ answer ─▶ conversation ─▶ telegram | terminal | site
/// a person's words ────────────────┘      └▶ evaluation                   (language serves all)
/// ```
///
/// language → corpus → index → answer is a stair that knows no surface and can be used alone,
/// through `Archive` in this package. `operation` holds what can be set, what is logged and
/// measured; `program` puts it all together and is the only wing that looks behind the others'
/// faces. A wing's own package is its face, its rooms lie below. Who may import whom stands in
/// `onrecord.architecture.Wings`, beside the tests, and is checked there. There is no `util`, no
/// `common`, no `model`: a noun lives in the room that makes it.
@NullMarked
package onrecord;

import org.jspecify.annotations.NullMarked;
