package onrecord.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import onrecord.corpus.Statement;
import onrecord.language.Span;
import onrecord.language.Words;

/// Draws words in a row from statements, by chance, and the same ones for the same seed.
final class ExcerptDrawing {
  static final int SHORTEST = 8;
  static final int LONGEST = 60;

  private static final int TRIES = 1000;
  private static final Pattern WORD = Pattern.compile("\\S+");

  private final List<Statement> statements;
  private final Random random;

  ExcerptDrawing(List<Statement> statements, Random random) {
    this.statements = statements;
    this.random = random;
  }

  /// Words in a row of one statement.
  record DrawnExcerpt(Statement statement, Span span) {
    String text() {
      return span.of(statement.text());
    }
  }

  /// An excerpt of 8 to so many words; none where no statement has so many.
  Optional<DrawnExcerpt> draw(int longest) {
    int length = SHORTEST + random.nextInt(longest - SHORTEST + 1);
    for (int i = 0; i < TRIES && !statements.isEmpty(); i++) {
      Statement statement = statements.get(random.nextInt(statements.size()));
      Optional<DrawnExcerpt> excerpt = draw(statement, length);
      if (excerpt.isPresent()) {
        return excerpt;
      }
    }
    return Optional.empty();
  }

  private Optional<DrawnExcerpt> draw(Statement statement, int length) {
    String text = statement.text();
    int begin = random.nextInt(Math.max(1, text.length()));
    List<MatchResult> words =
        WORD.matcher(text)
            .region(text.indexOf(' ', begin) + 1, text.length())
            .results()
            .limit(length)
            .toList();
    if (words.size() < length) {
      return Optional.empty();
    }
    Span span = new Span(words.getFirst().start(), words.getLast().end());
    return Words.spelled(text, span).size() < SHORTEST
        ? Optional.empty()
        : Optional.of(new DrawnExcerpt(statement, span));
  }

  /// So many excerpts.
  List<DrawnExcerpt> draw(int count, int longest) {
    List<DrawnExcerpt> excerpts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      draw(longest).ifPresent(excerpts::add);
    }
    return excerpts;
  }

  /// Any word of any statement.
  String word() {
    DrawnExcerpt excerpt = draw(SHORTEST).orElseThrow();
    List<Words.Word> words = Words.spelled(excerpt.statement().text(), excerpt.span());
    return words.get(random.nextInt(words.size())).written();
  }
}
