package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import onrecord.answer.verification.QuotationPlaces.Region;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.index.PassageIndex;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import org.jspecify.annotations.Nullable;

/// The titles and summaries of an archive, found by their words. Thread-safe.
final class TitlesAndSummaries {
  /// Nobody puts more words over a text.
  private static final int LONGEST = 400;

  private static final int ROW = 3;
  private static final int MOST = 100;
  private static final long ENTRY = 0xffff_ffffL;

  private final PassageIndex index;
  private final Predicate<String> included;
  private @Nullable HeadingList listed;

  TitlesAndSummaries(PassageIndex index, Predicate<String> included) {
    this.index = index;
    this.included = included;
  }

  /// A title or a summary.
  private record Heading(String id, StatementPart part) {}

  /// All of them.
  private static final class HeadingList {
    private final List<Heading> headings = new ArrayList<>();

    /// The numbers of those that are just these words.
    private final Map<String, List<Integer>> byWords = new HashMap<>();

    /// A hash of three words in a row above the number of a heading that holds them, sorted.
    private long[] rows = {};
  }

  /// Those that are these words and no others, the statement's parts in the place of its text.
  List<Region> whole(List<String> words) {
    return listed().byWords.getOrDefault(String.join(" ", words), List.of()).stream()
        .limit(MOST)
        .flatMap(this::region)
        .toList();
  }

  /// Those that share most rows of three words with a quotation, the likeliest first.
  List<Region> sharing(QuotedWords quotation, int most) {
    HeadingList all = listed();
    Map<Integer, Integer> shared = new HashMap<>();
    for (List<Word> run : quotation.runs()) {
      rows(run.stream().map(Word::folded).toList()).forEach(row -> holding(all.rows, row, shared));
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .flatMap(each -> region(each.getKey()))
        .toList();
  }

  /// Counts for each heading that it holds a row.
  private static void holding(long[] rows, long row, Map<Integer, Integer> shared) {
    int at = Arrays.binarySearch(rows, row);
    for (int i = at < 0 ? -at - 1 : at; i < rows.length && (rows[i] & ~ENTRY) == row; i++) {
      shared.merge((int) (rows[i] & ENTRY), 1, Integer::sum);
    }
  }

  private Stream<Region> region(int heading) {
    Heading found = listed().headings.get(heading);
    return index.find(found.id()).flatMap(found.part()::in).stream()
        .map(words -> new Region(words, new Span(0, words.text().length()), found.part()));
  }

  private synchronized HeadingList listed() {
    HeadingList known = listed;
    if (known == null) {
      known = read();
      listed = known;
    }
    return known;
  }

  private HeadingList read() {
    HeadingList all = new HeadingList();
    LongStream.Builder rows = LongStream.builder();
    for (StatementEntry entry : index.list()) {
      if (included.test(entry.id())) {
        for (StatementPart part : List.of(StatementPart.TITLE, StatementPart.SUMMARY)) {
          List<String> words = words(entry, part);
          if (!words.isEmpty()) {
            int number = all.headings.size();
            all.headings.add(new Heading(entry.id(), part));
            all.byWords
                .computeIfAbsent(String.join(" ", words), _ -> new ArrayList<>())
                .add(number);
            rows(words).forEach(row -> rows.add(row | number));
          }
        }
      }
    }
    all.rows = rows.build().sorted().toArray();
    return all;
  }

  private static List<String> words(StatementEntry entry, StatementPart part) {
    Optional<String> written =
        part == StatementPart.TITLE
            ? Optional.of(entry.masthead().title())
            : entry.masthead().summary();
    return written.stream()
        .flatMap(text -> Words.spelled(text, new Span(0, text.length())).stream())
        .map(Word::folded)
        .limit(LONGEST)
        .toList();
  }

  /// Each row of three words once, as a hash in the upper half.
  private static Set<Long> rows(List<String> words) {
    Set<Long> rows = new HashSet<>();
    for (int i = 0; i + ROW <= words.size(); i++) {
      rows.add((long) words.subList(i, i + ROW).hashCode() << Integer.SIZE);
    }
    return rows;
  }

  /// The statements themselves, whose title or summary some words are.
  Optional<Statement> statement(Region heading) {
    return index.find(heading.statement().id());
  }
}
