package onrecord.corpus.attribution;

import onrecord.language.Span;

/// Whom a cue beside a quotation gives it to.
///
/// @param cue where the cue's words stand
/// @param near whether the two stand together, so that not even an unknown word can be meant
///   otherwise
public record Attribution(NounPhrase who, Span cue, boolean near) {
  /// By the words of a cue right beside its subject.
  public static Attribution of(NounPhrase who, Clause clause, int cue, int words) {
    return new Attribution(who, clause.span(cue, cue + words - 1), true);
  }
}
