package onrecord.index.lucene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.index.Fields;
import onrecord.index.Triplets;
import onrecord.index.stored.PassagePlace;
import onrecord.index.stored.StatementRecord;
import onrecord.language.Analysis;
import onrecord.language.Sound;
import onrecord.language.Words;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// Passages and statements as Lucene documents, but for their vectors.
final class Documents {
  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_ACRONYM = 7;

  private Documents() {}

  static Document of(Statement statement) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, statement.id(), Field.Store.YES));
    document.add(new StoredField(Fields.MASTHEAD, StatementRecord.of(statement).json()));
    document.add(new StoredField(Fields.HASH, StatementRecord.hash(statement)));
    document.add(new StoredField(Fields.TEXT, statement.text()));
    document.add(new NumericDocValuesField(Fields.ORDER, 0));
    document.add(Triplets.field(statement.text()));
    return document;
  }

  static Document of(Passage passage) {
    Statement statement = passage.statement();
    Masthead masthead = statement.masthead();
    String language = masthead.language();
    String text = passage.text();
    Document document = new Document();
    document.add(new SortedDocValuesField(Fields.STATEMENT, new BytesRef(statement.id())));
    document.add(new BinaryDocValuesField(Fields.PLACE, PassagePlace.encode(passage)));
    document.add(new TextField(Fields.stems(language), text, Field.Store.NO));
    document.add(new TextField(Fields.WORDS, text, Field.Store.NO));
    document.add(new TextField(Fields.heading(language), heading(passage), Field.Store.NO));
    addNames(document, text, heading(passage));
    String kind = statement.isReaderComments() ? Fields.COMMENT : Fields.ON_RECORD;
    document.add(new StringField(kind, "true", Field.Store.NO));
    issuers(statement).forEach(document::add);
    passage
        .speakers()
        .map(name -> new StringField(Fields.SPEAKER, Words.folded(name), Field.Store.NO))
        .forEach(document::add);
    addDates(document, masthead.date());
    return document;
  }

  /// Who issued the text, here and in its reprints.
  private static Stream<Field> issuers(Statement statement) {
    Stream<Masthead> mastheads =
        Stream.concat(
            Stream.of(statement.masthead()),
            statement.reprints().stream().map(Statement.Reprint::masthead));
    return mastheads.flatMap(
        masthead ->
            Stream.concat(
                masthead.organization().map(Organization::key).stream()
                    .map(key -> new StringField(Fields.ORGANIZATION, key, Field.Store.NO)),
                masthead.authors().stream()
                    .map(
                        name ->
                            new StringField(Fields.AUTHOR, Words.folded(name), Field.Store.NO))));
  }

  private static void addDates(Document document, Optional<Edtf> date) {
    if (date.isPresent()) {
      document.add(new LongPoint(Fields.ISSUED_FROM, date.get().earliest().toEpochDay()));
      document.add(new LongPoint(Fields.ISSUED_TO, date.get().latest().toEpochDay()));
    }
  }

  private static void addNames(Document document, String text, String heading) {
    List<Words.Word> words = Words.in(text + " . " + heading);
    for (int i = 0; i < words.size(); i++) {
      addAcronyms(document, words, i);
      Words.Word word = words.get(i);
      String sound = word.capitalized() ? Sound.keyOf(word.folded()) : "";
      if (!sound.isEmpty()) {
        document.add(new StringField(Fields.NAMES, sound + "/" + word.folded(), Field.Store.NO));
      }
    }
  }

  /// The names that begin at a word, each behind the acronym that it would have: of "the New York
  /// Times", `nyt`.
  private static void addAcronyms(Document document, List<Words.Word> words, int first) {
    StringBuilder acronym = new StringBuilder();
    StringBuilder name = new StringBuilder();
    for (int i = first; i < words.size() && acronym.length() < LONGEST_ACRONYM; i++) {
      Words.Word word = words.get(i);
      boolean link = Analysis.isFunctionWord(word.folded(), "en");
      if (!word.capitalized() && (!link || i == first)) {
        return;
      }
      name.append(i > first ? " " : "").append(word.folded());
      acronym.append(link ? "" : word.folded().substring(0, 1));
      if (!link && acronym.length() >= SHORTEST_ACRONYM) {
        document.add(
            new StringField(Fields.NAMES, Fields.ACRONYM + acronym + "/" + name, Field.Store.NO));
      }
    }
  }

  private static String heading(Passage passage) {
    Masthead masthead = passage.statement().masthead();
    return Stream.of(
            masthead.organization().stream().flatMap(Documents::names),
            masthead.authors().stream(),
            Stream.of(masthead.title(), masthead.kind()),
            passage.speakers(),
            passage.lead().map(lead -> lead.of(passage.statement().text())).stream())
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" . "));
  }

  private static Stream<String> names(Organization organization) {
    return Stream.concat(Stream.of(organization.name()), organization.shortNames().stream());
  }
}
