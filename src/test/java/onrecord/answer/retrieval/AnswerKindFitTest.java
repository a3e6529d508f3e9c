package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import onrecord.answer.AnswerKind;
import onrecord.answer.Period;
import onrecord.corpus.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerKindFitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NUMBER; Some 645 dockers walked out.; 1",
        "NUMBER; Dozens walked out.; 1",
        "NUMBER; ششصد و ۴۵ نفر دست از کار کشیدند.; 1",
        "NUMBER; أضرب ٦٤٥ عاملا.; 1",
        "NUMBER; Zwölf Kräne standen still.; 1",
        "NUMBER; Salieron doscientos, dos de ellos heridos.; 1",
        "NUMBER; Des milliers sont partis.; 1",
        "NUMBER; One of the cranes stood still.; 0",
        "NUMBER; Dockers walked out.; 0",
        "NUMBER; They walked out in 2009.; 0",
        "NUMBER; They walked out on June 26.; 0",
        "NUMBER; They walked out on 26/6/2009.; 0",
        "NUMBER; In 2009 we were 645.; 1",
        "SHARE; Tolls rose by 4%.; 1",
        "SHARE; Tolls rose by four per cent.; 1",
        "SHARE; A majority voted for it.; 1",
        "SHARE; Two-thirds voted for it.; 1",
        "SHARE; Some 645 voted for it.; 0",
        "TIME; They walked out in 2009.; 1",
        "TIME; They walked out on Monday.; 1",
        "TIME; The vote was in June.; 1",
        "TIME; Three weeks passed.; 1",
        "TIME; Sie gingen im März.; 1",
        "TIME; Sie gingen.; 0",
        "TIME; They walked out.; 0"
      })
  void sentence_fitsAQuestionOfMeasure_whereItHoldsSuchWords(
      AnswerKind kind, String sentence, double fit) {
    assertThat(AnswerKindFit.of(kind, sentence)).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NUMBER; how many dockers walked out; Dockers walked out.; true",
        "NUMBER; how many dockers walked out; Some 645 dockers walked out.; false",
        "NUMBER; how many of the 645 stayed out; Of the 645 came back whoever could.; true",
        "NUMBER; how many of the 645 stayed out; Of the 645 there were 12.; false",
        "NUMBER; how many walked out in 2009; In 2009 many walked out.; true",
        "SHARE; what share voted; All who could came to the vote.; true",
        "SHARE; what share voted; Nine per cent voted.; false",
        "TIME; when did they walk out; They walked out at once.; true",
        "TIME; when did they walk out; They walked out in March.; false",
        "TIME; when did they walk out; They walked out on the 4th.; false",
        "TIME; when did the 2009 strike end; The 2009 strike was short.; true",
        "PERSON; who walked out; They walked out.; false",
        "OPEN; why not; They walked out.; false"
      })
  void sentence_isBare_whereItHasNothingOfTheKindButWhatTheQuestionNames(
      AnswerKind kind, String question, String sentence, boolean bare) {
    assertThat(AnswerKindFit.isBare(kind, question, sentence)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PERSON; It was written by Jane Miller.; 1",
        "PERSON; The vote was fair.; 0",
        "PLACE; They met in Rotterdam.; 1",
        "PLACE; They met at the harbour.; 0",
        "REASON; They walked out because tolls rose.; 1",
        "REASON; This was due to the tolls.; 1",
        "REASON; They walked out.; 0",
        "POSITION; We condemn the tolls.; 1",
        "POSITION; Workers must decide.; 1",
        "POSITION; Tolls rose.; 0",
        "YES_NO; The vote was not fair.; 1",
        "YES_NO; Tolls rose.; 0",
        "OPEN; Tolls rose.; 0.5",
        "OPEN; Some 645 dockers walked out.; 0.5"
      })
  void sentence_fitsTheKindOfAnswer_whereItHoldsSuchWords(
      AnswerKind kind, String sentence, double fit) {
    assertThat(AnswerKindFit.of(kind, sentence)).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"Dockers walked out.; 0", "Who walked out?; 1", "They demand:; 2"})
  void sentence_thatAsksOrAnnounces_isEmpty(String sentence, double emptiness) {
    assertThat(AnswerKindFit.emptiness(sentence)).isEqualTo(emptiness);
  }

  @ParameterizedTest
  @CsvSource({
    "2009-06-26, 1",
    "2009, 1",
    "2009-12-31, 1",
    "2008/2009, 1",
    "2009/2012, 1",
    "2008, 0",
    "2008-12-31, 0",
    "1999, 0"
  })
  void statement_fromTheTime_fits_andOneFromBeforeDoesNot(String date, double fit) {
    assertThat(AnswerKindFit.of(Optional.of(during(2009)), Optional.of(Edtf.parse(date))))
        .isEqualTo(fit);
  }

  @Test
  void statement_thatCameLater_fitsTheLessTheLaterItCame() {
    double soon = later("2010-01");
    double later = later("2011");
    double latest = later("2029");
    assertThat(soon).isBetween(0.8, 1.0);
    assertThat(later).isBetween(0.5, soon);
    assertThat(latest).isBetween(0.29, later);
  }

  @Test
  void nothing_isKnown_withoutATimeOrADate() {
    assertThat(AnswerKindFit.of(Optional.empty(), Optional.of(Edtf.parse("2009")))).isEqualTo(0.5);
    assertThat(AnswerKindFit.of(Optional.of(during(2009)), Optional.empty())).isEqualTo(0.5);
  }

  @Test
  void openTime_fitsWhateverLiesOnItsOpenSide() {
    var since = new Period("since 2009", LocalDate.of(2009, 1, 1), LocalDate.MAX, false);
    var before = new Period("before 2009", LocalDate.MIN, LocalDate.of(2008, 12, 31), false);
    assertThat(AnswerKindFit.of(Optional.of(since), Optional.of(Edtf.parse("2025")))).isEqualTo(1);
    assertThat(AnswerKindFit.of(Optional.of(since), Optional.of(Edtf.parse("1999")))).isZero();
    assertThat(AnswerKindFit.of(Optional.of(before), Optional.of(Edtf.parse("1950")))).isEqualTo(1);
  }

  private static double later(String date) {
    return AnswerKindFit.of(Optional.of(during(2009)), Optional.of(Edtf.parse(date)));
  }

  private static Period during(int year) {
    return new Period("in " + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
  }
}
