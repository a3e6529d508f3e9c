package onrecord.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Signal;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import onrecord.testing.Statements;

/// Hits drawn a line each, the best first:
///
/// `who date score signals | 0.2 A sentence. | 0.9 Another.`
///
/// Who is an organization's key, `@Name` for one who signed, or `-` for nobody; `:Name` after it is
/// a third party whose words these are. Signals are `coverage=0.5` and so on; `missing=a,b` are
/// terms that the hit does not hold. A sentence without a score fits 0.9.
final class Drawn {
  private static final Map<String, Organization> ORGANIZATIONS =
      Map.of("dockers", Statements.DOCKERS, "port", Statements.PORT, "sailors", Statements.SAILORS);

  private Drawn() {}

  static List<Hit> hits(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(Drawn::hit).toList();
  }

  static Hit hit(String line) {
    String[] parts = line.strip().split("\\s*\\|\\s*", -1);
    String[] head = parts[0].split("\\s+", -1);
    String text = Arrays.stream(parts).skip(1).map(Drawn::words).collect(Collectors.joining(" "));
    String[] who = head[0].split(":", 2);
    var whole = new Span(0, text.length());
    Optional<Voice> voice =
        who.length == 2
            ? Optional.of(new Voice(who[1].replace('_', ' '), whole))
            : Optional.empty();
    var statement =
        new Statement(
            who[0] + "-" + head[1] + "-" + Integer.toHexString(text.hashCode()),
            masthead(who[0], head[1]),
            text,
            voice.stream().toList(),
            List.of());
    List<Hit.Sentence> sentences = sentences(parts);
    return new Hit(
        new Passage(
            statement,
            whole,
            whole,
            voice,
            sentences.stream().map(Hit.Sentence::span).toList(),
            Optional.empty()),
        Double.parseDouble(head[2]),
        sentences,
        signals(head),
        missing(head));
  }

  private static String words(String part) {
    return part.replaceFirst("^[01]\\.\\d+ ", "");
  }

  private static List<Hit.Sentence> sentences(String[] parts) {
    List<Hit.Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < parts.length; i++) {
      String words = words(parts[i]);
      double score =
          words.equals(parts[i])
              ? 0.9
              : Double.parseDouble(parts[i].substring(0, parts[i].indexOf(' ')));
      sentences.add(new Hit.Sentence(new Span(start, start + words.length()), score, score));
      start += words.length() + 1;
    }
    return sentences;
  }

  private static Masthead masthead(String who, String date) {
    Masthead plain =
        Statements.masthead(
            "Harbour", date.equals("-") ? "" : date, Optional.ofNullable(ORGANIZATIONS.get(who)));
    return who.startsWith("@") ? signed(plain, who.substring(1).replace('_', ' ')) : plain;
  }

  private static Masthead signed(Masthead plain, String author) {
    Optional<Edtf> date = plain.date();
    return new Masthead(
        plain.title(),
        Optional.empty(),
        List.of(author),
        Optional.empty(),
        date,
        Optional.empty(),
        "en",
        "column",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static Map<Signal, Double> signals(String[] head) {
    Map<Signal, Double> signals = new EnumMap<>(Signal.class);
    for (String pair : head) {
      int equals = pair.indexOf('=');
      if (equals > 0 && !pair.startsWith("missing")) {
        signals.put(
            Signal.valueOf(pair.substring(0, equals).toUpperCase(Locale.ROOT)),
            Double.parseDouble(pair.substring(equals + 1)));
      }
    }
    return signals;
  }

  private static List<String> missing(String[] head) {
    return Arrays.stream(head)
        .filter(pair -> pair.startsWith("missing="))
        .flatMap(pair -> Arrays.stream(pair.substring(8).split(",", -1)))
        .toList();
  }

  /// A passage's text with the quoted words between angle brackets.
  static String quoted(Hit hit, Span quote) {
    String text = hit.passage().statement().text();
    return text.substring(0, quote.start())
        + "<"
        + quote.of(text)
        + ">"
        + text.substring(quote.end());
  }
}
