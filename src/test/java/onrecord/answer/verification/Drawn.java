package onrecord.answer.verification;

import java.util.stream.Collectors;
import onrecord.answer.QuotationMatch;
import onrecord.answer.Verdict;
import onrecord.corpus.StatementPart;
import onrecord.corpus.Voice;

/// Verdicts as pictures: each place as `id [start,end)` with its voice, differences in the words.
final class Drawn {
  private Drawn() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verbatim(_, var matches) -> "verbatim " + places(matches);
      case Verdict.Altered(_, var matches) ->
          "altered " + places(matches.subList(0, 1)) + ": " + words(matches.getFirst());
      case Verdict.Stitched(_, var parts) -> "stitched " + places(parts);
      case Verdict.Headed headed ->
          "headed"
              + (headed.isVerbatim() ? " " : " altered ")
              + places(headed.parts())
              + (headed.isVerbatim() ? "" : ": " + words(headed.parts().getLast()));
      case Verdict.Absent(_, var nearest) ->
          "absent" + nearest.map(quote -> ", near " + quote.text()).orElse("");
      case Verdict.TooShort _ -> "too short";
    };
  }

  private static String places(java.util.List<QuotationMatch> matches) {
    return matches.stream()
        .map(
            match ->
                match.quote().statement().id()
                    + (match.quote().part() == StatementPart.TEXT
                        ? ""
                        : "'s " + match.quote().part().code())
                    + match.quote().voice().map(Voice::speaker).map(v -> " by " + v).orElse(""))
        .collect(Collectors.joining(" + "));
  }

  static String words(QuotationMatch match) {
    String text = match.quote().statement().text();
    return match.differences().stream()
        .map(
            each ->
                switch (each.kind()) {
                  case SAME -> each.quoted();
                  case LEFT_OUT -> "-<" + each.span().of(text) + ">";
                  case ADDED -> "+<" + each.quoted() + ">";
                  case CHANGED -> "<" + each.span().of(text) + " → " + each.quoted() + ">";
                  case ELIDED -> "{" + each.span().of(text) + "}";
                  case INSERTED -> each.quoted();
                  case ELSEWHERE -> "~<" + each.quoted() + ">";
                })
        .collect(Collectors.joining(" "));
  }
}
