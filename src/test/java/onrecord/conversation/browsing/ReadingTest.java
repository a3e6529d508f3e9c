package onrecord.conversation.browsing;

import static onrecord.testing.Statements.masthead;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.exchange.Citations;
import onrecord.corpus.Statement;
import onrecord.testing.FakeArchive;
import onrecord.testing.RandomText;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class ReadingTest {
  private static final Preferences ENGLISH = Preferences.of("en");

  private static final Statement LONG =
      Statements.of(
          "long",
          masthead("Long", "2009", Optional.of(Statements.PORT)),
          IntStream.rangeClosed(1, 40)
              .mapToObj(number -> "Paragraph " + number + ". " + "Words go on. ".repeat(20).strip())
              .collect(Collectors.joining("\n")));

  private static Reply said(Statement statement, String text) {
    return new FakeArchive(List.of(statement))
        .conversation()
        .reply(Message.written(text, MessagePlace.PRIVATE, ENGLISH));
  }

  private static Reply pressed(Statement statement, Press button) {
    var message = Message.written("", MessagePlace.PRIVATE, ENGLISH).pressing(button.payload());
    return new FakeArchive(List.of(statement)).conversation().reply(message);
  }

  private static String words(Reply reply) {
    return ((Quotation) reply.blocks().getLast())
        .words().stream().map(Run::text).collect(Collectors.joining());
  }

  private static String citation(Reply reply) {
    return ((Quotation) reply.blocks().getLast())
        .citation().stream().map(Run::text).collect(Collectors.joining());
  }

  private static Optional<Press> button(Reply reply, String typed) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(Press.class::isInstance)
        .map(Press.class::cast)
        .filter(button -> button.typed().equals(typed))
        .findFirst();
  }

  @Test
  void pages_forward_holdTheWholeStatement() {
    var pages = new StringBuilder();
    Reply page = said(LONG, "/read long");
    for (int i = 0; i < 50; i++) {
      pages.append(words(page)).append('\n');
      Optional<Press> next = button(page, "/next");
      if (next.isEmpty()) {
        break;
      }
      page = pressed(LONG, next.get());
    }
    assertThat(pages.toString().strip()).isEqualTo(LONG.text());
    assertThat(citation(page)).endsWith("paragraphs 37 to 40 of 40");
  }

  @Test
  void pages_backward_meetTheBeginning() {
    Reply page = said(LONG, "/read long " + LONG.text().indexOf("Paragraph 20."));
    assertThat(words(page)).startsWith("Paragraph 19. ").contains("Paragraph 21. ");
    assertThat(citation(page)).endsWith("paragraphs 19 to 21 of 40");
    for (Optional<Press> back = button(page, "/back");
        back.isPresent();
        back = button(page, "/back")) {
      page = pressed(LONG, back.get());
    }
    assertThat(words(page)).startsWith("Paragraph 1. ");
  }

  @Test
  void page_thatFollows_countsFromTheParagraphThatItBeginsWith() {
    Reply page = said(LONG, "/read long " + LONG.text().indexOf("Paragraph 20."));
    Reply next = pressed(LONG, button(page, "/next").orElseThrow());
    assertThat(words(next)).startsWith("Paragraph 22. ");
    assertThat(citation(next)).contains("paragraphs 22 to ");
  }

  @Test
  void anyStatement_canBeReadToItsEnd_page_byPage() {
    for (long seed = 0; seed < 60; seed++) {
      var random = new RandomText(seed);
      String text =
          IntStream.rangeClosed(0, random.below(5))
              .mapToObj(_ -> "p" + random.paragraph(random.below(700)).strip() + "q")
              .collect(Collectors.joining("\n"));
      var statement = Statements.of("s", masthead("T", "", Optional.empty()), text);
      var read = new StringBuilder();
      Reply page = said(statement, "/read s");
      int pages = 1;
      while (button(page, "/next").isPresent() && pages < 200) {
        read.append(words(page));
        page = pressed(statement, button(page, "/next").get());
        pages++;
      }
      read.append(words(page));
      assertThat(bare(read.toString())).as("seed " + seed).isEqualTo(bare(text));
    }
  }

  @Test
  void pages_ofOneLongParagraph_endWithSentences_notWithAbbreviations() {
    String text = "Dr. Wood met Mr. Black of the U.S. fleet at the quay. ".repeat(150).strip();
    var statement = Statements.of("s", masthead("T", "", Optional.empty()), text);
    Reply page = said(statement, "/read s");
    for (int pages = 0; button(page, "/next").isPresent(); pages++) {
      assertThat(pages).isLessThan(20);
      assertThat(words(page)).startsWith(pages == 0 ? "Dr. Wood" : "[…] Dr. Wood");
      assertThat(words(page)).endsWith("at the quay. […]");
      page = pressed(statement, button(page, "/next").get());
    }
    assertThat(words(page)).endsWith("at the quay.");
  }

  private static String bare(String text) {
    return text.replace("[…]", "").replaceAll("[\\s\\p{Z}\\x1C-\\x1F]", "");
  }

  @Test
  void quote_isMarked_inItsPlace() {
    var quote = Statements.quote(LONG, "Paragraph 20.");
    String payload = Citations.opening(LONG, quote.span().start(), quote.span()).payload();
    Reply page = pressed(LONG, new Press("", payload, ""));
    assertThat(((Quotation) page.blocks().getFirst()).words())
        .filteredOn(Run::bold)
        .extracting(Run::text)
        .containsExactly("Paragraph 20.");
  }

  @Test
  void quote_thatHasChanged_isSaidToHave() {
    var quote = Statements.quote(LONG, "Paragraph 20.");
    String payload = Citations.opening(LONG, quote.span().start(), quote.span()).payload();
    var changed = Statements.of("long", LONG.masthead(), LONG.text().replace("20", "XX"));
    Reply page = pressed(changed, new Press("", payload, ""));
    assertThat(page.blocks()).hasSize(2);
    assertThat(words(page)).contains("Paragraph XX.");
  }

  @Test
  void nearest_areThoseThatDifferLeast() {
    var reading = new Reading(new FakeArchive(), "en");
    assertThat(reading.nearest("strike"))
        .containsExactly("dockers-2009-strike", "dockers-2009-strike-comments");
    assertThat(reading.nearest("port-2010-tols")).containsExactly("port-2010-tolls");
    assertThat(reading.nearest("zzz")).isEmpty();
  }
}
