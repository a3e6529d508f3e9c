package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import onrecord.answer.verification.Cluster.ClusterPlace;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.index.Fields;
import onrecord.index.PassageIndex;
import onrecord.index.Triplets;
import onrecord.index.Triplets.Triplet;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Finds the places where a quotation may stand.
final class QuotationPlaces {
  /// So many places of triplets are looked at, beginning with the rarest triplets.
  private static final long MOST_PLACES = 20_000;

  private static final int LEAST_TRIPLETS = 3;
  private static final int MARGIN = 80;
  private static final double NEARLY = 0.999;
  private static final int MOST_HOLDING = 16;
  private static final int MOST_LIKE = 6;

  private final PassageIndex index;
  private final Predicate<String> included;

  QuotationPlaces(PassageIndex index, Predicate<String> included) {
    this.index = index;
    this.included = included;
  }

  /// A stretch of a statement.
  ///
  /// @param part which of its words the statement has as its text
  record Region(Statement statement, Span span, StatementPart part) {}

  /// A triplet of the quotation, with where it stands there.
  private record Sought(Triplet triplet, int offset, long places, double weight) {}

  /// Places that share triplets with a quotation, the likeliest first.
  ///
  /// @param whole those that hold every triplet that its whole words would leave there
  /// @param near the others
  record Sharing(List<Cluster> whole, List<Cluster> near) {}

  /// The places that share triplets with it.
  Sharing sharing(QuotedWords quotation) {
    List<Sought> sought = sought(quotation);
    List<Cluster> clusters = new ArrayList<>();
    for (Map.Entry<Integer, List<ClusterPlace>> each : places(sought).entrySet()) {
      clusters.addAll(Cluster.of(quotation, each.getKey(), each.getValue()));
    }
    clusters.sort(Cluster.HEAVIEST_FIRST);
    double whole = whole(quotation, sought);
    int last = 0;
    while (whole > 0 && last < clusters.size() && clusters.get(last).weight() >= whole * NEARLY) {
      last++;
    }
    return new Sharing(clusters.subList(0, last), clusters.subList(last, clusters.size()));
  }

  /// The first so many of these places that lie in the statements at hand.
  List<Region> regions(List<Cluster> clusters, int most) {
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < clusters.size() && regions.size() < most; i++) {
      region(clusters.get(i)).ifPresent(regions::add);
    }
    return regions;
  }

  private List<Sought> sought(QuotedWords quotation) {
    List<Sought> all = all(quotation);
    all.sort(Comparator.comparingLong(Sought::places));
    List<Sought> sought = new ArrayList<>();
    long places = 0;
    for (Sought each : all) {
      places += each.places();
      if (sought.size() < LEAST_TRIPLETS || places <= MOST_PLACES) {
        sought.add(each);
      }
    }
    return sought;
  }

  private List<Sought> all(QuotedWords quotation) {
    int begin = quotation.span().start();
    List<Triplet> triplets = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (List<Word> run : quotation.runs()) {
      for (Triplet triplet : Triplets.of(run)) {
        triplets.add(triplet);
        offsets.add(run.get(triplet.first()).span().start() - begin);
      }
    }
    List<Long> counts = index.triplets().counts(triplets);
    double documents = index.triplets().documents();
    List<Sought> all = new ArrayList<>();
    for (int i = 0; i < triplets.size(); i++) {
      long places = counts.get(i);
      if (places > 0) {
        double weight = Math.log1p(documents / places);
        all.add(new Sought(triplets.get(i), offsets.get(i), places, weight));
      }
    }
    return all;
  }

  /// What a place weighs at the least where the whole quotation stands.
  private static double whole(QuotedWords quotation, List<Sought> sought) {
    Set<Triplet> kept = new HashSet<>();
    if (quotation.gaps() == 0) {
      quotation.runs().forEach(run -> kept.addAll(Triplets.kept(run)));
    }
    return sought.stream()
        .filter(each -> kept.contains(each.triplet()))
        .mapToDouble(Sought::weight)
        .sum();
  }

  private Map<Integer, List<ClusterPlace>> places(List<Sought> sought) {
    Map<Integer, List<ClusterPlace>> places = new TreeMap<>();
    index
        .triplets()
        .places(
            sought.stream().map(Sought::triplet).toList(),
            (i, document, position) -> {
              int at = position * Triplets.GRAIN - sought.get(i).offset();
              places
                  .computeIfAbsent(document, _ -> new ArrayList<>())
                  .add(new ClusterPlace(i, sought.get(i).weight(), at));
            });
    return places;
  }

  private Optional<Region> region(Cluster cluster) {
    return Optional.of(index.triplets().statement(cluster.document()))
        .filter(included)
        .flatMap(index::find)
        .map(statement -> region(statement, cluster.span()));
  }

  /// A stretch of a statement from white space to white space.
  private static Region region(Statement statement, Span span) {
    String text = statement.text();
    int start = Math.min(span.start(), text.length());
    int end = Math.min(span.end(), text.length());
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Region(statement, new Span(start, end), StatementPart.TEXT);
  }

  /// The places that hold most of its words, and best three in a row.
  List<Region> like(QuotedWords quotation) {
    var query = new BooleanQuery.Builder();
    for (List<Word> run : quotation.runs()) {
      Span span = new Span(run.getFirst().span().start(), run.getLast().span().end());
      List<Word> words = Words.in(span.of(quotation.text()));
      for (int i = 0; i < words.size(); i++) {
        query.add(new TermQuery(new Term(Fields.WORDS, words.get(i).folded())), Occur.SHOULD);
        if (i >= 2) {
          query.add(inARow(words.subList(i - 2, i + 1)), Occur.SHOULD);
        }
      }
    }
    return around(query.build(), quotation, MOST_LIKE);
  }

  private static Query inARow(List<Word> words) {
    var query = new PhraseQuery.Builder();
    words.forEach(word -> query.add(new Term(Fields.WORDS, word.folded())));
    return query.build();
  }

  /// The places that hold its words in a row.
  List<Region> holding(QuotedWords quotation) {
    return around(inARow(Words.in(quotation.written())), quotation, MOST_HOLDING);
  }

  private List<Region> around(Query query, QuotedWords quotation, int most) {
    int margin = quotation.span().length() + MARGIN;
    List<Region> regions = new ArrayList<>();
    List<Integer> numbers = index.search(List.of(query), 3 * most).getFirst();
    Map<Integer, Passage> passages = index.passages(numbers);
    for (int number : numbers) {
      Passage passage = Objects.requireNonNull(passages.get(number));
      if (regions.size() < most && included.test(passage.statement().id())) {
        int start = Math.max(0, passage.span().start() - margin);
        regions.add(region(passage.statement(), new Span(start, passage.span().end() + margin)));
      }
    }
    return regions;
  }

  /// How unlikely it is that these words stand together by chance, as a logarithm; above zero no
  /// place is to be expected where they do.
  double rarity(List<String> words) {
    index
        .dictionary()
        .expect(() -> words.stream().map(word -> new Term(Fields.WORDS, word)).toList());
    double all = index.passages() + 1.0;
    double rarity = -Math.log(all);
    for (String word : words) {
      int held = index.dictionary().frequency(Fields.WORDS, word);
      rarity += Math.log(all / Math.max(1, held));
    }
    return rarity;
  }
}
