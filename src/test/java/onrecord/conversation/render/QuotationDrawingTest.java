package onrecord.conversation.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block.Caption;
import onrecord.conversation.Reply.Block.Extent;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Run;
import onrecord.testing.Quotations;
import org.junit.jupiter.api.Test;

final class QuotationDrawingTest {
  private static final String BEFORE = "Before it stands this sentence. ".repeat(12);
  private static final String AFTER = " Behind it stands this sentence.".repeat(12);

  private static Quotation quotation(String before, String quoted, String after, Extent extent) {
    Quotation plain =
        Quotations.of(
            List.of(Run.plain(before), Run.bold(quoted), Run.plain(after)),
            List.of(Run.plain("Union · Title · 2009")));
    var caption =
        new Caption(
            List.of(Run.bold("Union"), Run.plain(" · 2009")), List.of(Run.plain("Title")), extent);
    return new Quotation(plain.words(), plain.citation(), plain.proof(), caption);
  }

  private static Posting drawn(Quotation quotation, boolean folding) {
    List<Posting> postings =
        new EntitiesRenderer(_ -> Optional.empty()).render(Reply.of(quotation), folding);
    assertThat(postings).hasSize(1);
    return postings.getFirst();
  }

  private static List<String> blockquotes(Posting posting) {
    return posting.entities().stream()
        .filter(entity -> entity.kind().code().contains("blockquote"))
        .map(
            entity ->
                entity.kind().code()
                    + ": "
                    + posting.text().substring(entity.offset(), entity.end()))
        .toList();
  }

  private static String bold(Posting posting) {
    return posting.entities().stream()
        .filter(entity -> entity.kind() == Posting.EntityKind.BOLD)
        .map(entity -> posting.text().substring(entity.offset(), entity.end()))
        .collect(Collectors.joining("|"));
  }

  @Test
  void first_saysWhoAndWhen_thenTheWords_andFoldsTheRest() {
    Posting posting = drawn(quotation(BEFORE, "Quoted.", AFTER, Extent.FIRST), true);
    assertThat(posting.text()).startsWith("Union · 2009\n[…] Quoted. […]\n").endsWith("\nTitle");
    assertThat(blockquotes(posting))
        .containsExactly(
            "blockquote: […] Quoted. […]", "expandable_blockquote: " + BEFORE + "[…]" + AFTER);
    assertThat(bold(posting)).isEqualTo("Union");
  }

  @Test
  void first_atAnEndOfItsParagraph_hasOneGap() {
    assertThat(blockquotes(drawn(quotation("", "Quoted.", AFTER, Extent.FIRST), true)))
        .containsExactly("blockquote: Quoted. […]", "expandable_blockquote: […]" + AFTER);
    assertThat(blockquotes(drawn(quotation(BEFORE, "Quoted.", "", Extent.FIRST), true)))
        .containsExactly("blockquote: […] Quoted.", "expandable_blockquote: " + BEFORE + "[…]");
  }

  @Test
  void further_isTheWordsAlone_andOfManyTheFirstSentences() {
    assertThat(blockquotes(drawn(quotation(BEFORE, "Quoted.", AFTER, Extent.FURTHER), true)))
        .containsExactly("blockquote: […] Quoted. […]");
    String many = "A long sentence that answers. ".repeat(20).strip();
    assertThat(blockquotes(drawn(quotation(BEFORE, many, AFTER, Extent.FURTHER), true)))
        .containsExactly(
            "blockquote: […] " + "A long sentence that answers. ".repeat(4).strip() + " […]");
    assertThat(blockquotes(drawn(quotation(BEFORE, many, AFTER, Extent.WORDS), true)))
        .containsExactly("blockquote: […] " + many + " […]");
  }

  @Test
  void further_whereOneSentenceFitsBest_isThatOne_andOfALongOneAPart() {
    String first = "A long sentence that leads to what is asked, and says little. ".repeat(2);
    String best = "This one answers.";
    Quotation quotation = quotation(BEFORE, first + best + " And on.", AFTER, Extent.FURTHER);
    assertThat(blockquotes(drawn(best(quotation, best), true)))
        .containsExactly("blockquote: […] This one answers. […]");
    String many = ("word ".repeat(60) + "end").strip();
    assertThat(
            blockquotes(drawn(best(quotation("", first + many, "", Extent.FURTHER), many), true)))
        .containsExactly("blockquote: […] " + "word ".repeat(24) + "[…]");
  }

  private static Quotation best(Quotation quotation, String sentence) {
    Caption plain = quotation.caption();
    var caption = new Caption(plain.above(), plain.below(), plain.extent(), List.of(), sentence);
    return new Quotation(quotation.words(), quotation.citation(), quotation.proof(), caption);
  }

  @Test
  void shortParagraph_isShownWhole() {
    Posting posting = drawn(quotation("Before. ", "Quoted.", " After.", Extent.FIRST), true);
    assertThat(blockquotes(posting)).containsExactly("blockquote: Before. Quoted. After.");
    assertThat(bold(posting)).isEqualTo("Union|Quoted.");
  }

  @Test
  void first_whereNothingIsToBeFolded_isShownWhole() {
    Posting posting = drawn(quotation(BEFORE, "Quoted.", AFTER, Extent.FIRST), false);
    assertThat(blockquotes(posting)).containsExactly("blockquote: " + BEFORE + "Quoted." + AFTER);
    assertThat(bold(posting)).isEqualTo("Union|Quoted.");
  }

  @Test
  void manyWords_areAllShown_whereTheyStandAlone() {
    String quoted = "A long sentence that answers. ".repeat(90).strip();
    for (Extent extent : List.of(Extent.WORDS, Extent.ALL)) {
      Posting posting = drawn(quotation(BEFORE, quoted, AFTER, extent), true);
      assertThat(blockquotes(posting).getFirst()).startsWith("blockquote: ").contains(quoted);
    }
  }

  @Test
  void first_ofManyWords_showsTheBestSentenceAndItsNeighbours_andFoldsTheRest() {
    String said = "This leads to what is asked and says little. ".repeat(8);
    String best = "This one answers. ";
    String onwards = "This goes on from what was said there. ".repeat(8).strip();
    Quotation quotation = quotation("", said + best + onwards, "", Extent.FIRST);
    assertThat(blockquotes(drawn(best(quotation, best.strip()), true)))
        .containsExactly(
            "blockquote: […] "
                + "This leads to what is asked and says little. ".repeat(2)
                + best
                + onwards,
            "expandable_blockquote: "
                + "This leads to what is asked and says little. ".repeat(6)
                + "[…]");
  }

  @Test
  void first_ofManyWords_losesNone() {
    String quoted = "A long sentence that answers. ".repeat(30).strip();
    List<String> shown = blockquotes(drawn(quotation("", quoted, "", Extent.FIRST), true));
    assertThat(String.join(" ", shown).split("A long sentence that answers\\.", -1)).hasSize(31);
  }
}
