package onrecord.answer.retrieval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.answer.Asked;
import onrecord.answer.Period;
import onrecord.answer.Question;
import onrecord.index.Fields;
import onrecord.index.PassageIndex;
import onrecord.index.Vectors;
import onrecord.language.Analysis;
import onrecord.language.Words;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Finds the passages worth ranking: those that share words with the question and those near it in
/// meaning.
final class PassageCandidates {
  /// How many of each kind are ranked.
  private static final int DEPTH = 100;

  private static final float HEADING = 0.3f;

  private final PassageIndex index;

  PassageCandidates(PassageIndex index) {
    this.index = index;
  }

  /// The passages' numbers, in no order that means anything.
  Set<Integer> find(List<Concept> concepts, List<float[]> vectors, Query filter) {
    List<Query> queries = new ArrayList<>();
    queries.add(
        new BooleanQuery.Builder()
            .add(words(concepts), Occur.MUST)
            .add(filter, Occur.FILTER)
            .build());
    for (float[] vector : vectors) {
      queries.add(new KnnByteVectorQuery(Fields.VECTOR, Vectors.quantized(vector), DEPTH, filter));
    }
    Set<Integer> found = new LinkedHashSet<>();
    index.search(queries, DEPTH).forEach(found::addAll);
    return found;
  }

  /// The concepts as a query, for those who want to see it.
  Query words(List<Concept> concepts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Concept concept : concepts) {
      if (concept.known()) {
        query.add(any(concept), Occur.SHOULD);
      }
    }
    return query.build();
  }

  private Query any(Concept concept) {
    List<Query> forms =
        concept.forms().entrySet().stream().flatMap(form -> fields(form).stream()).toList();
    return new DisjunctionMaxQuery(forms, 0.1f);
  }

  private List<Query> fields(Map.Entry<List<String>, Double> form) {
    float sure = form.getValue().floatValue();
    return index.languages().stream()
        .flatMap(
            language ->
                List.<Query>of(
                    new BoostQuery(form(Fields.stems(language), language, form.getKey()), sure),
                    new BoostQuery(
                        form(Fields.heading(language), language, form.getKey()), sure * HEADING))
                    .stream())
        .toList();
  }

  private static Query form(String field, String language, List<String> words) {
    String[] stems =
        words.stream().map(word -> Analysis.stem(word, language)).toArray(String[]::new);
    return stems.length == 1
        ? new TermQuery(new Term(field, stems[0]))
        : new PhraseQuery(field, stems);
  }

  /// Which passages a question allows.
  ///
  /// @param dated whether its period is heeded
  static Query filter(Question question, boolean dated) {
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    String kind = question.about().readerComments() ? Fields.COMMENT : Fields.ON_RECORD;
    filter.add(new TermQuery(new Term(kind, "true")), Occur.FILTER);
    if (!question.asked().isEmpty() && !question.about().readerComments()) {
      BooleanQuery.Builder anyone = new BooleanQuery.Builder();
      question
          .asked()
          .forEach(asked -> issuedBy(asked).forEach(query -> anyone.add(query, Occur.SHOULD)));
      filter.add(anyone.build(), Occur.FILTER);
    }
    question.limits().without().stream()
        .flatMap(one -> issuedBy(one).stream())
        .forEach(query -> filter.add(query, Occur.MUST_NOT));
    if (!question.limits().only().isEmpty()) {
      filter.add(of(question.limits().only()), Occur.FILTER);
    }
    if (dated) {
      question.period().ifPresent(period -> filter.add(within(period), Occur.FILTER));
    }
    return filter.build();
  }

  /// Those statements.
  static Query of(Collection<String> ids) {
    List<BytesRef> those = ids.stream().map(BytesRef::new).toList();
    return new TermInSetQuery(MultiTermQuery.DOC_VALUES_REWRITE, Fields.STATEMENT, those);
  }

  private static List<Query> issuedBy(Asked asked) {
    if (!asked.organization().isEmpty()) {
      return List.of(new TermQuery(new Term(Fields.ORGANIZATION, asked.organization())));
    }
    return asked.authors().stream()
        .<Query>mapMulti(
            (name, into) -> {
              into.accept(new TermQuery(new Term(Fields.AUTHOR, Words.folded(name))));
              into.accept(new TermQuery(new Term(Fields.SPEAKER, Words.folded(name))));
            })
        .toList();
  }

  /// Statements that may have been issued within a period.
  static Query within(Period period) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    period.stretches().forEach(stretch -> any.add(within(stretch), Occur.SHOULD));
    return any.build();
  }

  private static Query within(Period.DayRange stretch) {
    long from = day(stretch.from(), Long.MIN_VALUE);
    long to = day(stretch.to(), Long.MAX_VALUE);
    return new BooleanQuery.Builder()
        .add(LongPoint.newRangeQuery(Fields.ISSUED_TO, from, Long.MAX_VALUE), Occur.FILTER)
        .add(LongPoint.newRangeQuery(Fields.ISSUED_FROM, Long.MIN_VALUE, to), Occur.FILTER)
        .build();
  }

  private static long day(LocalDate date, long open) {
    return date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX) ? open : date.toEpochDay();
  }
}
