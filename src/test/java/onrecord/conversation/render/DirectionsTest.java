package onrecord.conversation.render;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.wording.Direction;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which way each line of the bot's own words runs, whatever is named in it.
final class DirectionsTest {
  private static final String QUESTION = "How many dockers walked out?";

  private static final FakeArchive ARCHIVE =
      new FakeArchive()
          .answering(
              QUESTION,
              quote(Statements.STRIKE, "the vote was fair and open"),
              quote(Statements.CALL, "نان و آزادی"),
              quote(Statements.LEAFLET, "Let the town decide."))
          .answering(
              new Answer.Abstained(
                  FakeArchive.question("Who is Ann Lee?", Statements.DOCKERS),
                  Answer.Reason.NOTHING_BY_ORGANIZATION,
                  List.of("Ann Lee"),
                  List.of()));

  /// The lines outside blockquotes.
  private static List<String> own(Posting posting) {
    var text = new StringBuilder(posting.text());
    posting.entities().stream()
        .filter(entity -> entity.kind() == Posting.EntityKind.BLOCKQUOTE)
        .forEach(
            entity -> {
              for (int i = entity.offset(); i < entity.end(); i++) {
                text.setCharAt(i, '\n');
              }
            });
    return text.toString().lines().filter(line -> !line.isBlank()).toList();
  }

  private static List<String> said(String text, String language) {
    var lines = new ArrayList<String>();
    for (MessagePlace place :
        List.of(MessagePlace.PRIVATE, MessagePlace.GROUP, MessagePlace.CHANNEL)) {
      var message =
          Message.written(text, place, Preferences.of(language)).goingOnFrom(List.of(QUESTION));
      Reply reply = ARCHIVE.conversation().reply(message);
      new EntitiesRenderer(_ -> Optional.empty())
          .render(reply, false)
          .forEach(posting -> lines.addAll(own(posting)));
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({"fa", "ar"})
  void line_forOneWhoReadsFromTheRight_beginsAtTheRight(String language) {
    for (String text :
        List.of(
            QUESTION,
            "And the League?",
            "Who is Ann Lee?",
            "What else?",
            "/help",
            "/start",
            "/privacy",
            "/settings",
            "/forget",
            "/sources",
            "/organizations",
            "/read nowhere",
            "/read dockers-2009-strike",
            "/read dockers-2009-strike 9000",
            "/dance now")) {
      assertThat(said(text, language)).as(text).isNotEmpty().allMatch(Direction::isRightToLeft);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void line_forOneWhoReadsFromTheLeft_beginsAtTheLeft(String language) {
    for (String text : List.of(QUESTION, "چه کسانی؟", "/sources", "/read sailors-2011-call")) {
      assertThat(said(text, language)).as(text).isNotEmpty().noneMatch(Direction::isRightToLeft);
    }
  }

  @Test
  void name_inTheOtherScript_isIsolated() {
    assertThat(String.join("\n", said(QUESTION, "fa"))).contains("\u2068Jane Miller\u2069");
    assertThat(String.join("\n", said(QUESTION, "en"))).contains("\u2068فراخوان\u2069");
  }
}
