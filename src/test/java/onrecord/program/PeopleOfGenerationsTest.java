package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.render.TerminalRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is quoted, and with what words, before a statement comes, after it, and once it has gone.
final class PeopleOfGenerationsTest {
  private static final String HEAD =
      "title: A letter\norganization: dockers\ndate: 2010-05-02\nlanguage: en";
  private static final String TEXT =
      "“The night pilots will %s again,” said Wanda Quist, a pilot of forty years.";
  private static final String ASKED = "What did Wanda Quist say about the night pilots?";

  @TempDir Path folder;

  private static String said(GrowingHarbour harbour, String text) {
    return new TerminalRenderer(1000, false, _ -> "")
        .render(
            harbour
                .conversation()
                .reply(Message.written(text, MessagePlace.PRIVATE, Preferences.of("en")))
                .with(List.of()));
  }

  @Test
  void people_areThoseOfTheGenerationThatAnswers() throws IOException {
    try (var harbour = GrowingHarbour.in(folder)) {
      assertThat(said(harbour, "/people")).doesNotContain("Wanda Quist");
      assertThat(said(harbour, ASKED)).doesNotContain("will sail again");
      harbour.with("letter", HEAD, TEXT.formatted("sail"));
      assertThat(said(harbour, "/people")).doesNotContain("Wanda Quist");
      harbour.grows();
      assertThat(said(harbour, "/people quist")).contains("Wanda Quist · quoted once by Dock");
      assertThat(said(harbour, ASKED)).contains("Wanda Quist", "will sail again");
      harbour.with(
          "letter",
          HEAD,
          TEXT.formatted("strike") + " “Nobody sails alone at night,” added Quist.");
      harbour.grows();
      assertThat(said(harbour, "/people quist")).contains("Wanda Quist · quoted 2 times by Dock");
      assertThat(said(harbour, ASKED)).contains("will strike again").doesNotContain("will sail");
      harbour.without("letter").grows();
      assertThat(said(harbour, "/people quist")).doesNotContain("Wanda Quist");
      assertThat(said(harbour, ASKED)).doesNotContain("will strike again");
    }
  }
}
