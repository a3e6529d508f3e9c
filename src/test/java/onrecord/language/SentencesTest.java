package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import onrecord.testing.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each case: a paragraph with `|` where its sentences part.
final class SentencesTest {
  private static final String PIECES =
      "The |U.S. |Mr. |a. |A. |1. |5.65 |“|” |\"|\" |(|) |[1] |... |… |? |! |. |: |; |word |Word "
          + "|étude |به |۔ |؟ |。|漢字 |👍 |-- |e.g. |Iran’s |\u00a0|  ";

  private static void parts(String language, String marked) {
    String text = marked.replace("|", "");
    List<String> sentences =
        Sentences.in(text, new Span(0, text.length()), language).stream()
            .map(span -> span.of(text))
            .toList();
    assertThat(String.join("|", sentences))
        .isEqualTo(marked.replaceAll("[\\s\u00a0]*\\|[\\s\u00a0]*", "|").strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They won. |We lost.",
        "Is it? |Yes! |No.",
        "What?! |Never.",
        "no end mark",
        "They won. |and so on",
        "Iran.  |Iraq.\u00a0|Syria.",
        "  Iran. |Iraq.  "
      })
  void english_endsAtItsMarks(String marked) {
    parts("en", marked.contains("and so on") ? marked.replace("|", "") : marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Mousavi and Dr. A. B. Smith came. |He left.",
        "See No. 5 and p. 12. |Then go on.",
        "On Jan. 5 they met. |In Feb. 2009 they parted.",
        "Women (e.g. Ebadi) and men, i.e. all, came. |Nobody left.",
        "They met at 5 p.m. in Tehran. |He left at 5 p.m. |They stayed.",
        "He works for Acme Inc. |She does not.",
        "Books, papers etc. were burnt. |Gov. Smith kept silent.",
        "Ph.D. students came."
      })
  void abbreviation_endsNoSentence(String marked) {
    parts("en", marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "U.S. Hands Off Iran!",
        "The U.S. Army and the U.S. left. |Nobody stayed.",
        "They left the U.S. |The army stayed.",
        "They left the U.S. |It was over.",
        "We (the U.S.) act. |You wait.",
        "No U.S. or Israeli flags. |None."
      })
  void unitedStates_endASentence_onlyBeforeAnOpener(String marked) {
    parts("en", marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "George W. Bush and J. D. Vance came. |They left.",
        "J. A. Smith spoke.",
        "This is vitamin C. |It helps.",
        "It is Iran’s. |Hands off."
      })
  void initial_endsASentence_onlyBeforeAnOpener(String marked) {
    parts("en", marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said: “We won. |We did.” |Then he left.",
        "He said \"We won.\" |Then he left.",
        "He asked “Why?” and left.",
        "“No.” |“Yes.”",
        "The vote (it was free.) ended. |(It was not.)",
        "“Was it stolen?” he asked. |It was."
      })
  void quotation_keepsItsMarks(String marked) {
    parts("en", marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It rose 5.65 percent. |Then it fell.",
        "1. We want it. |2. You too.",
        "11. We want a democracy.",
        "It was 2009. |Then came 2010.",
        "See www.frso.org. |Write to info@workers-iran.org; now.",
        "He won.[1] She lost."
      })
  void number_isNoSentence(String marked) {
    parts("en", marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Well... he left. |He said... |Nothing.",
        "Wait… he said.",
        "towns... |The total is three million."
      })
  void ellipsis_endsASentence_beforeACapital(String marked) {
    parts("en", marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Er kam 300 v. Chr. auf die Welt, vgl. Bd. 3 und bzw. Abs. 2. |Am 12. Juni 2009 gingen sie los. |Der 1. Mai ist rot.",
        "Das gilt z. B. für Herrn Dr. Meier. |Es war 2009. |Danach kam er.",
        "Die 30. Woche begann. |Und die USA u.a. Länder schwiegen.",
        "Er sagte: „Wir haben gewonnen.“ |Dann ging er."
      })
  void german_knowsOrdinals(String marked) {
    parts("de", marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de:Es schweigt der Arbeiter. |Niemand kam. |Alle sahen es. |Nichts davon.",
        "es:No es del mar. |Hablo con usted. |Vamos a tomar. |Sí.",
        "fr:C’est l’enjeu. |Il faut former. |Rien. ",
        "en:We left NATO. |It spied for the CIA. |This is the FRSO. |Stop.",
        "en:Did they? |No. |They did not come in May. |See No. 5."
      })
  void word_thatEndsAsAnAbbreviationDoes_endsASentence(String marked) {
    parts(marked.substring(0, 2), marked.substring(3));
  }

  @Test
  void spanish_opensWithMarks() {
    parts("es", "¿Qué pasó? |¡Nada! |El Sr. Pérez y la Sra. Gómez callan. |EE. UU. ataca. |Sí.");
  }

  @Test
  void french_spacesItsMarks() {
    parts("fr", "Qu’est-ce que c’est ? |Rien ! |M. Dupont et Mme. Lenoir sont venus. |« Non. »");
  }

  @Test
  void persian_endsAtItsMarks() {
    parts("fa", "آیا او آمد؟ |بله. |نرخ ۵.۶۵ درصد است. |۱. زنده باد!");
    parts("fa", "این است۔ |آن نیست۔");
  }

  @Test
  void arabic_endsAtItsMarks() {
    parts("ar", "هل جاء؟ |نعم، جاء. |لا");
  }

  @Test
  void chinese_needsNoSpaces() {
    parts("zh", "这是。|那是。");
  }

  @Test
  void span_countsInTheWholeText() {
    String text = "Title\nOne. Two.\nThree.";
    assertThat(Sentences.in(text, new Span(6, 15), "en"))
        .containsExactly(new Span(6, 10), new Span(11, 15));
  }

  @Test
  void nothing_hasNoSentences() {
    assertThat(Sentences.in("", new Span(0, 0), "en")).isEmpty();
    assertThat(Sentences.in(" \u00a0 ", new Span(0, 3), "en")).isEmpty();
  }

  @Test
  void longParagraph_isReadWhole() {
    for (String piece : List.of("U.S. ", "A. ", "a. ", "One two. ", "word ", "(a.) ", "... ")) {
      String text = piece.repeat(100_000 / piece.length()).strip();
      List<Span> sentences = Sentences.in(text, new Span(0, text.length()), "en");
      assertThat(sentences.getFirst().start()).as(piece).isZero();
      assertThat(sentences.getLast().end()).as(piece).isEqualTo(text.length());
    }
  }

  @Test
  void randomParagraph_isCoveredInOrder() {
    for (int seed = 0; seed < 500; seed++) {
      String language = List.of("en", "de", "es", "fr", "fa", "ar", "zh").get(seed % 7);
      covered(seed, pieces(seed), language);
      covered(seed, new RandomText(seed).paragraph(20), language);
    }
  }

  private static String pieces(int seed) {
    Random random = new Random(seed);
    String[] pieces = PIECES.split("\\|", -1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static void covered(int seed, String text, String language) {
    int end = 0;
    for (Span sentence : Sentences.in(text, new Span(0, text.length()), language)) {
      assertThat(sentence.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
      assertThat(visible(text.substring(end, sentence.start()))).as("seed %d", seed).isFalse();
      assertThat(sentence.length()).as("seed %d", seed).isPositive();
      assertThat(visible(text.substring(sentence.start(), sentence.start() + 1)))
          .as("seed %d", seed)
          .isTrue();
      end = sentence.end();
    }
    assertThat(visible(text.substring(end))).as("seed %d", seed).isFalse();
  }

  private static boolean visible(String text) {
    return text.chars().anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c));
  }
}
