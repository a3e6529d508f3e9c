package onrecord.answer;

import java.util.List;
import java.util.stream.Collectors;

/// What is chosen of hits as {@link Drawn} draws them, as one line: the first word of each quote |
/// of each further one | those who are silent.
final class Chosen {
  private Chosen() {}

  static String of(Question question, String hits) {
    return of(question, hits, 3);
  }

  static String of(Question question, String hits, int most) {
    return of(Selection.of(question, Drawn.hits(hits), most));
  }

  static String of(Selection.ChosenQuotes chosen) {
    String silent =
        chosen.silent().stream().map(Asked::organization).collect(Collectors.joining(" "));
    return (firsts(chosen.quotes()) + " | " + firsts(chosen.further()) + " | " + silent)
        .replace("  ", " ")
        .strip();
  }

  private static String firsts(List<Quote> quotes) {
    return quotes.stream()
        .map(quote -> quote.text().split(" ", 2)[0])
        .collect(Collectors.joining(" "));
  }
}
