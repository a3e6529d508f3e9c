package onrecord.conversation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import onrecord.answer.Answer.Reason;
import onrecord.answer.ArchiveAnswerer;
import onrecord.answer.Asked;
import onrecord.answer.Quote;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Retriever;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Payload.Later;
import onrecord.conversation.survey.Comparison.Row;
import onrecord.corpus.Corpus;
import onrecord.corpus.reading.CorpusReader;
import onrecord.index.PassageIndex;
import onrecord.testing.HandClock;
import onrecord.testing.HarbourArchive;
import onrecord.testing.IndexedStatements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SurveyTest {
  private static final int ALL = Integer.MAX_VALUE;
  private static final String TARIFF = "the night tariff";

  @TempDir private static Path folder;
  private static Optional<PassageIndex> opened = Optional.empty();
  private static Optional<Survey> made = Optional.empty();

  @BeforeAll
  static void build() throws IOException {
    Corpus corpus = CorpusReader.read(HarbourArchive.in(folder).corpus());
    PassageIndex index = IndexedStatements.in(folder, corpus);
    opened = Optional.of(index);
    var reader =
        new QuestionReader(
            index.organizations(),
            new TreeSet<>(index.authors()),
            index.names(),
            new HandClock(java.time.Instant.parse("2026-01-02T00:00:00Z")));
    var answerer = new ArchiveAnswerer(reader, new Retriever(index, Optional.empty()), 3);
    made = Optional.of(new Survey(index, answerer, reader::read));
  }

  @AfterAll
  static void close() throws IOException {
    opened.orElseThrow().close();
  }

  private static Survey survey() {
    return made.orElseThrow();
  }

  private static List<String> told(Comparison comparison) {
    return comparison.rows().stream().map(SurveyTest::told).toList();
  }

  private static String told(Row row) {
    return row.asked().map(Asked::name).orElse("nobody")
        + row.quote().map(quote -> ": " + quote.statement().id()).orElse(" is silent");
  }

  private static List<String> told(List<Quote> quotes) {
    return quotes.stream().map(quote -> quote.statement().id()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Port Authority, Ferry Company: the night tariff",
        "Port Authority and Ferry Company: the night tariff",
        "Port Authority vs. Ferry Company: the night tariff",
        "Port Authority vs Ferry Company : the night tariff",
        "Port Authority und Ferry Company: the night tariff",
        "Port Authority y Ferry Company: the night tariff",
        "Port Authority et Ferry Company: the night tariff",
        "Port Authority، Ferry Company: the night tariff",
        "Port Authority و Ferry Company: the night tariff",
      })
  void named_inAnyWay_haveARowEach(String text) {
    Comparison comparison = survey().compare(text, 0, ALL);
    assertThat(told(comparison)).hasSize(2);
    assertThat(told(comparison).getFirst()).isEqualTo("Port Authority: port-2010-tolls");
    assertThat(comparison.rows().get(1).asked().orElseThrow().name()).isEqualTo("Ferry Company");
    assertThat(comparison.unknown()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "everyone except the Port Authority: the night tariff",
        "alle außer Port Authority: the night tariff",
        "todos excepto Port Authority: the night tariff",
        "tous sauf Port Authority: the night tariff",
        "همه به جز Port Authority: the night tariff",
        "الجميع باستثناء Port Authority: the night tariff",
        "What do all except the Port Authority say about the night tariff?"
      })
  void excluded_hasNoRow_andNoPlaceInTime(String text) {
    assertThat(told(survey().compare(text, 0, ALL)))
        .contains("Pilots’ Guild: pilots-2010-paper")
        .noneMatch(row -> row.startsWith("Port Authority"));
    assertThat(told(survey().timeline(text, Survey.BEGINNING, ALL).quotes()))
        .contains("pilots-2010-paper")
        .noneMatch(id -> id.startsWith("port-"));
  }

  @Test
  void silentOne_isToldWithWhatElseThereIs_andUnknownNamesAreSaid() {
    Comparison comparison =
        survey().compare("Oxfam, Shippers’ League, DWU and Lloyd: the lighthouse", 0, ALL);
    assertThat(told(comparison))
        .containsExactly("Shippers’ League is silent", "Dock Workers’ Union is silent");
    assertThat(comparison.rows().getFirst().standing().statements()).isZero();
    assertThat(comparison.rows().get(1).standing().statements()).isEqualTo(2);
    assertThat(comparison.unknown()).containsExactly("Oxfam", "Lloyd");
  }

  @Test
  void unknownNames_ofWhichThereAreMany_areNotAllTold() {
    String names = String.join(", ", Collections.nCopies(300, "Nobody’s Own"));
    Comparison comparison = survey().compare(names + ": the lighthouse", 0, ALL);
    assertThat(comparison.unknown()).hasSizeGreaterThan(5);
    String told =
        new SurveyReplies(Wording.in("en"))
            .reply(comparison, 0, List.of(), List.of())
            .blocks()
            .toString();
    assertThat(told).contains("…").hasSizeLessThan(400);
  }

  @Test
  void period_tellsWhetherThereIsAnythingFromThen() {
    Row row = survey().compare("DWU, Port Authority: tolls before 2010", 0, ALL).rows().get(1);
    assertThat(told(row)).isEqualTo("Port Authority is silent");
    assertThat(row.standing().then()).isZero();
    assertThat(row.standing().statements()).isPositive();
  }

  @Test
  void matterAlone_comparesAll_thoseWhoSpeakFirst_inPages() {
    Comparison whole = survey().compare(TARIFF, 0, ALL);
    List<Boolean> speaking = whole.rows().stream().map(row -> row.quote().isPresent()).toList();
    assertThat(speaking).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(told(whole))
        .contains("Pilots’ Guild: pilots-2010-paper", "Shippers’ League is silent")
        .doesNotHaveDuplicates();
    assertThat(whole.left()).isZero();
    var paged = new ArrayList<String>();
    int left = 1;
    for (int from = 0; left > 0; from += 3) {
      Comparison page = survey().compare(TARIFF, from, 3);
      paged.addAll(told(page));
      left = page.left();
      assertThat(page.rows().size() + from + left).isEqualTo(whole.rows().size());
    }
    assertThat(paged).isEqualTo(told(whole));
  }

  @Test
  void matterThatNobodyMentions_isDeclined() {
    assertThat(survey().compare("the Tudeh Party", 0, ALL).silence().orElseThrow().reason())
        .isEqualTo(Reason.NEVER_MENTIONED);
    assertThat(
            survey()
                .timeline("the Tudeh Party", Survey.BEGINNING, ALL)
                .silence()
                .orElseThrow()
                .reason())
        .isEqualTo(Reason.NEVER_MENTIONED);
  }

  @Test
  void timeline_goesFromTheEarliestToTheLatest_oneQuoteOfEachInAYear() {
    Timeline timeline = survey().timeline(TARIFF, Survey.BEGINNING, ALL);
    List<Quote> dated =
        timeline.quotes().stream()
            .filter(quote -> quote.statement().masthead().date().isPresent())
            .toList();
    assertThat(dated)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(
                quote -> quote.statement().masthead().date().orElseThrow().earliest()));
    assertThat(told(timeline.quotes()))
        .contains("dockers-2009-strike", "council-2009-resolution", "pilots-2010-paper")
        .doesNotContain("port-2012-notice-1", "port-2012-notice-5");
    assertThat(timeline.first()).contains(dated.getFirst());
    assertThat(timeline.latest()).contains(dated.getLast());
    assertThat(timeline.next()).isEmpty();
  }

  @Test
  void timeline_inPages_isTheSame_andOnlyTheFirstTellsFirstAndLatest() {
    List<String> whole = told(survey().timeline(TARIFF, Survey.BEGINNING, ALL).quotes());
    var paged = new ArrayList<String>();
    Optional<Later> next = Optional.of(Survey.BEGINNING);
    while (next.isPresent()) {
      Timeline page = survey().timeline(TARIFF, next.get(), 2);
      assertThat(page.first().isPresent()).isEqualTo(next.get().equals(Survey.BEGINNING));
      assertThat(page.quotes()).hasSizeBetween(1, 2);
      paged.addAll(told(page.quotes()));
      next = page.next();
    }
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void timelineOfOne_isItsOwn_andUndatedOnesComeLast() {
    Timeline own = survey().timeline("DWU: tolls", Survey.BEGINNING, ALL);
    assertThat(told(own.quotes())).containsExactly("dockers-2010-tolls");
    Timeline lighthouse = survey().timeline("lighthouse", Survey.BEGINNING, ALL);
    assertThat(told(lighthouse.quotes())).endsWith("unnamed-leaflet");
    Timeline nobody = survey().timeline("Oxfam: tolls", Survey.BEGINNING, ALL);
    assertThat(nobody.quotes()).isEmpty();
    assertThat(nobody.unknown()).containsExactly("Oxfam");
  }

  @Test
  void matterNamedLikeOneWhoCouldBeAsked_isStillTheMatter() {
    assertThat(told(survey().compare("Town Council, DWU: Port Authority", 0, ALL)))
        .hasSize(2)
        .contains("Dock Workers’ Union: dockers-2010-tolls");
  }
}
