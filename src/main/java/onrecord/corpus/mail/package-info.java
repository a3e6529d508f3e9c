/// What does a mail itself say, and what came with it?
///
/// Promises: what it answers is no part of it; what it quotes in between is marked as quoted.
@NullMarked
package onrecord.corpus.mail;

import org.jspecify.annotations.NullMarked;
