package onrecord.conversation.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.render.Posting.EntityKind;
import onrecord.conversation.render.Posting.PostingEntity;
import onrecord.testing.Quotations;
import onrecord.testing.RandomReply;
import org.junit.jupiter.api.Test;

final class EntitiesRendererTest {
  private static final int SEEDS = 200;

  private static List<Posting> render(Reply reply) {
    return new EntitiesRenderer(place -> Optional.of("https://t.me/x?start=" + place.payload()))
        .render(reply, true);
  }

  /// The text with its entities as tags, as a drawing.
  private static String drawn(Posting posting) {
    var drawing = new StringBuilder(posting.text());
    record Tag(int place, String text) {}
    posting.entities().stream()
        .flatMap(
            entity ->
                List.of(
                    new Tag(entity.end(), "</" + entity.kind().code() + ">"),
                    new Tag(entity.offset(), "<" + entity.kind().code() + ">"))
                    .stream())
        .sorted(Comparator.comparingInt(Tag::place).reversed())
        .forEach(tag -> drawing.insert(tag.place(), tag.text()));
    return drawing.toString();
  }

  private static Quotation quotation(String before, String quoted, String after) {
    return Quotations.of(
        List.of(Run.plain(before), Run.bold(quoted), Run.plain(after)),
        List.of(Run.bold("Union"), Run.plain(" · 2009")));
  }

  @Test
  void quotation_isABlockquote_withTheCitationOutside() {
    assertThat(render(Reply.of(quotation("Before. ", "Quoted.", " After."))))
        .singleElement()
        .extracting(EntitiesRendererTest::drawn)
        .isEqualTo(
            "<blockquote>Before. <bold>Quoted.</bold> After.</blockquote>\n"
                + "<bold>Union</bold> · 2009");
  }

  @Test
  void quotation_thatIsAllQuoted_needsNoBold() {
    assertThat(render(Reply.of(quotation("", "Quoted.", " "))))
        .singleElement()
        .extracting(EntitiesRendererTest::drawn)
        .isEqualTo("<blockquote>Quoted.</blockquote>\n<bold>Union</bold> · 2009");
  }

  @Test
  void page_thatIsLong_isNeverFolded() {
    assertThat(render(Reply.of(quotation("word ".repeat(100), "Quoted.", ""))))
        .singleElement()
        .satisfies(
            posting ->
                assertThat(posting.entities())
                    .extracting(PostingEntity::kind)
                    .containsExactly(EntityKind.BLOCKQUOTE, EntityKind.BOLD, EntityKind.BOLD));
  }

  @Test
  void quotation_tooLongForOnePosting_isElidedAroundItsSentence() {
    String words = "word ".repeat(1000);
    assertThat(render(Reply.of(quotation(words, "Quoted.", " " + words))))
        .singleElement()
        .satisfies(
            posting -> {
              assertThat(posting.text())
                  .startsWith("[…] word ")
                  .contains(" Quoted. ")
                  .endsWith("word  […]\nUnion · 2009");
              assertThat(posting.text().length()).isBetween(3880, 3896);
            });
  }

  @Test
  void reply_tooLongForOnePosting_isSplitBetweenQuotations() {
    var quotation = quotation("word ".repeat(300), "Quoted.", "");
    assertThat(render(Reply.of(quotation, quotation, quotation)))
        .extracting(posting -> posting.text().split("Quoted", -1).length - 1)
        .containsExactly(2, 1);
  }

  @Test
  void place_isALink_thatNoWordsCanForge() {
    var opening = new Opening("id", 3, "r_0_0_0_0_id");
    var title = new Run("<b>*T*</b>", false, true, Optional.of(opening));
    assertThat(render(Reply.of(new Block.Paragraph(List.of(title)))))
        .singleElement()
        .isEqualTo(
            new Posting(
                "<b>*T*</b>",
                List.of(
                    new PostingEntity(EntityKind.ITALIC, 0, 10, Optional.empty()),
                    new PostingEntity(
                        EntityKind.TEXT_LINK,
                        0,
                        10,
                        Optional.of("https://t.me/x?start=r_0_0_0_0_id")))));
  }

  @Test
  void posting_ofAnyUnicode_isWhatTheServerTakes() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Posting posting : render(new RandomReply(seed).next())) {
        String text = posting.text();
        assertThat(text.length()).as("seed " + seed).isBetween(1, EntitiesRenderer.LONGEST);
        assertThat(text)
            .as("seed " + seed)
            .isEqualTo(PostingBuilder.cleaned(text))
            .isEqualTo(text.strip());
        int last = 0;
        for (PostingEntity entity : posting.entities()) {
          String words = text.substring(entity.offset(), entity.end());
          assertThat(entity.offset()).as("seed " + seed).isGreaterThanOrEqualTo(last);
          assertThat(words).as("seed " + seed).isNotEmpty();
          assertThat(Character.isLowSurrogate(words.charAt(0))).as("seed " + seed).isFalse();
          assertThat(Character.isHighSurrogate(words.charAt(words.length() - 1)))
              .as("seed " + seed)
              .isFalse();
          last = entity.offset();
        }
      }
    }
  }

  @Test
  void blockquotes_ofAnyUnicode_holdTheirQuotedWordsWhole_inOrder() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Reply reply = new RandomReply(seed).next();
      var quotations =
          reply.blocks().stream()
              .flatMap(block -> block instanceof Quotation q ? List.of(q).stream() : null)
              .toList();
      var quotes =
          render(reply).stream()
              .flatMap(
                  posting ->
                      posting.entities().stream()
                          .filter(entity -> entity.kind().code().contains("blockquote"))
                          .map(entity -> posting.text().substring(entity.offset(), entity.end())))
              .toList();
      assertThat(quotes).as("seed " + seed).hasSameSizeAs(quotations);
      for (int i = 0; i < quotes.size(); i++) {
        assertQuotes(quotations.get(i), quotes.get(i), seed);
      }
    }
  }

  private static void assertQuotes(Quotation quotation, String shown, long seed) {
    String all =
        quotation.words().stream()
            .map(Run::text)
            .map(PostingBuilder::cleaned)
            .collect(Collectors.joining());
    String bold =
        quotation.words().stream()
            .filter(Run::bold)
            .map(run -> PostingBuilder.cleaned(run.text()))
            .collect(Collectors.joining());
    assertThat(shown).as("seed " + seed).contains(bold.strip());
    String inside = shown;
    if (!all.strip().startsWith(inside.substring(0, Math.min(5, inside.length())))) {
      inside = inside.replaceFirst("^\\[…] ", "");
    }
    if (!all.contains(inside)) {
      inside = inside.replaceFirst(" ?\\[…]$", "");
    }
    assertThat(all).as("seed " + seed).contains(inside.strip());
  }
}
