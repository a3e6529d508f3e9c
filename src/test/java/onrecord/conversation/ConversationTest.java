package onrecord.conversation;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Copy;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.conversation.Welcome.Retention;
import onrecord.conversation.exchange.Payload;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConversationTest {
  private static final Preferences ENGLISH = Preferences.of("en");
  private static final String HOW_MANY = "How many dockers walked out?";
  private static final String UNION = "What does the Union say of the strike?";

  private static final FakeArchive ARCHIVE =
      new FakeArchive()
          .answering(
              new Answer.Quoted(
                  FakeArchive.question(HOW_MANY),
                  List.of(
                      quote(Statements.STRIKE, "Some 645 dockers walked out on Monday."),
                      quote(Statements.TOLLS, "Nineteen dockers walked out"),
                      quote(Statements.LEAFLET, "Let the town decide.")),
                  List.of(),
                  List.of(
                      quote(Statements.STRIKE, "We hold to the result."),
                      quote(Statements.CALL, "نان"))))
          .answering(
              new Answer.Quoted(
                  FakeArchive.question(UNION, Statements.DOCKERS),
                  List.of(quote(Statements.STRIKE, "the vote was fair and open")),
                  List.of(),
                  List.of()));

  private static final Conversation CONVERSATION = ARCHIVE.conversation();

  private static Message said(String text) {
    return Message.written(text, MessagePlace.PRIVATE, ENGLISH);
  }

  private static Reply pressed(String payload, String... thread) {
    return CONVERSATION.reply(said("").goingOnFrom(List.of(thread)).pressing(payload));
  }

  private static String words(Reply reply) {
    return reply.blocks().stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Paragraph(var runs) -> runs.stream();
                  case Block.Item(var runs) -> runs.stream();
                  case Block.Quotation(var words, var citation, _, _) ->
                      Stream.concat(words.stream(), citation.stream());
                  case Block.Lines(var lines) -> lines.stream().map(Reply.Run::plain);
                })
        .map(Reply.Run::text)
        .collect(Collectors.joining("\n"));
  }

  private static List<List<String>> labels(Reply reply) {
    return reply.buttons().stream().map(row -> row.stream().map(Button::label).toList()).toList();
  }

  private static <T extends Button> List<T> all(Reply reply, Class<T> kind) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static String payload(Reply reply, String label) {
    return all(reply, Press.class).stream()
        .filter(press -> press.label().equals(label))
        .map(Press::payload)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void answer_offersWhatCanBeDone_inShortRows() {
    assertThat(labels(CONVERSATION.reply(said(HOW_MANY))))
        .containsExactly(
            List.of("Context 1", "Context 2", "Context 3", "2 more"),
            List.of("Cite", "👍", "👎", "Others"));
    assertThat(labels(CONVERSATION.reply(said(UNION))))
        .containsExactly(List.of("Read in context", "Open"), List.of("Cite", "👍", "👎"));
  }

  @Test
  void answer_toOneThatGoesOn_saysLastFromWhat_andBearsTheWholeThread() {
    Reply first = CONVERSATION.reply(said(HOW_MANY));
    assertThat(first.thread()).containsExactly(HOW_MANY);
    Reply next = CONVERSATION.reply(said("And in May?").goingOnFrom(first.thread()));
    assertThat(next.thread()).containsExactly(HOW_MANY, "And in May?");
    assertThat(words(next)).endsWith("\nGoing on from: " + HOW_MANY);
    Reply fresh = CONVERSATION.reply(said(UNION).goingOnFrom(next.thread()));
    assertThat(fresh.thread()).containsExactly(UNION);
    assertThat(words(fresh)).doesNotContain("Going on");
  }

  @Test
  void further_comesFromTheThread() {
    Reply more = pressed("m_3", HOW_MANY);
    assertThat(words(more)).contains("We hold to the result.").contains("4. ").contains("5. ");
    assertThat(more.thread()).containsExactly(HOW_MANY);
    assertThat(more.manner()).isEqualTo(Manner.NEW);
    assertThat(words(pressed("m_9", HOW_MANY))).isEqualTo("There are no further quotes.");
    Reply others = pressed("a_0", HOW_MANY);
    assertThat(words(others)).contains("نان").doesNotContain("We hold to the result.");
    assertThat(labels(others)).containsExactly(List.of("Read in context", "Open"), List.of("Cite"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m_3", "a_0"})
  void further_withoutAThread_saysThatTheQuestionIsGone(String payload) {
    Reply reply = pressed(payload);
    assertThat(words(reply)).isEqualTo("I can no longer see the question. Please ask it again.");
    assertThat(reply.manner()).isEqualTo(Manner.NOTICE);
  }

  @Test
  void citation_isCopied_inOneLine() {
    Reply cited = pressed(payload(CONVERSATION.reply(said(UNION)), "Cite"));
    assertThat(all(cited, Copy.class))
        .extracting(Copy::text)
        .containsExactly("Dock Workers’ Union (Jane Miller), All Out on Monday, 26 June 2009");
  }

  @Test
  void vote_isCounted_forAQuoteThatIsHere_andTheReasonIsAskedOnce() {
    Reply right = pressed(payload(CONVERSATION.reply(said(UNION)), "👍"), UNION);
    assertThat(right.manner()).isEqualTo(Manner.NOTICE);
    assertThat(words(right)).contains("without your name");
    Reply wrong = pressed(payload(CONVERSATION.reply(said(UNION)), "👎"), UNION);
    assertThat(wrong.manner()).isEqualTo(Manner.NEW);
    assertThat(wrong.thread()).containsExactly(UNION);
    assertThat(wrong.change())
        .contains(new PreferenceChange.Vote("dockers-2009-strike:140", Opinion.WRONG));
    assertThat(labels(wrong)).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(2));
    Reply reason = pressed(payload(wrong, "Wrong speaker"), UNION);
    assertThat(reason.manner()).isEqualTo(Manner.IN_PLACE);
    assertThat(reason.buttons()).isEmpty();
    assertThat(reason.change())
        .contains(new PreferenceChange.Vote("dockers-2009-strike:140", Opinion.WRONG_SPEAKER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"v_0_nowhere", "v_zzzzz_dockers-2009-strike", "V_0_ffffffffffffffff", "w_0_x"})
  void vote_forNothing_isNotCounted(String payload) {
    Reply vote = pressed(payload);
    assertThat(vote.change()).isEmpty();
    assertThat(vote.manner()).isEqualTo(Manner.NOTICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"l_fa", "q_1", "e_0", "v_0_unnamed-leaflet", "m_1", "nonsense", "s_0"})
  void deepLink_opensPlacesOnly(String payload) {
    assertThat(CONVERSATION.reply(said("/start " + payload)))
        .isEqualTo(CONVERSATION.reply(said("/start")));
  }

  @Test
  void deepLink_toAPassageThatHasGone_saysSo() {
    assertThat(words(CONVERSATION.reply(said("/start r_0_0_0_0_gone"))))
        .isEqualTo("This statement is no longer in the archive.");
  }

  @Test
  void settings_changed_areShownInPlace() {
    Reply settings = CONVERSATION.reply(said("/settings"));
    assertThat(settings.manner()).isEqualTo(Manner.NEW);
    Reply changed = pressed(payload(settings, "Unfold"));
    assertThat(changed.manner()).isEqualTo(Manner.IN_PLACE);
    assertThat(changed.change()).contains(new PreferenceChange.Chosen(ENGLISH.folding(false)));
    assertThat(words(changed)).contains("paragraph: always shown");
    assertThat(labels(changed)).last().isEqualTo(List.of("1", "2", "✓ 3", "Fold"));
    assertThat(pressed("l_xx").change()).contains(new PreferenceChange.Chosen(ENGLISH));
    assertThat(pressed("q_2").change()).contains(new PreferenceChange.Chosen(ENGLISH.quoting(2)));
  }

  @Test
  void privacy_saysWhatIsKept_andHowLong() {
    var logging =
        new Conversation(
            new Conversation.ConversationSources(ARCHIVE, ARCHIVE, ARCHIVE.verifier()),
            FakeArchive::question,
            new Retention(Duration.ofHours(5), true, 30));
    assertThat(words(logging.reply(said("/privacy"))))
        .contains(
            "for 5 hours",
            "in my log: questions, without who asked them",
            "that the archive did not answer, without your name, for 30 days");
    assertThat(words(CONVERSATION.reply(said("/privacy"))))
        .contains("for 48 hours", "No question goes into my log", "/forget");
    assertThat(CONVERSATION.reply(said("/forget")).change())
        .contains(new PreferenceChange.Forget());
  }

  @Test
  void help_inAGroupAndAChannel_saysHowToAsk() {
    for (String command : List.of("/help", "/start")) {
      assertThat(words(CONVERSATION.reply(Message.written(command, MessagePlace.GROUP, ENGLISH))))
          .contains("In a group, write /ask");
      assertThat(words(CONVERSATION.reply(Message.written(command, MessagePlace.CHANNEL, ENGLISH))))
          .contains("In a channel, post /ask");
    }
  }

  @Test
  void lists_areTurnedInPlace() {
    assertThat(pressed(new Payload.SourcesPayload(0).encoded()).manner())
        .isEqualTo(Manner.IN_PLACE);
    assertThat(pressed(new Payload.PeoplePayload(0, "").encoded()).manner())
        .isEqualTo(Manner.IN_PLACE);
    assertThat(pressed("n_0_0_0_0_unnamed-leaflet").manner()).isEqualTo(Manner.IN_PLACE);
    assertThat(pressed("r_0_0_0_0_unnamed-leaflet").manner()).isEqualTo(Manner.NEW);
    assertThat(CONVERSATION.reply(said("/start n_0_0_0_0_unnamed-leaflet")).manner())
        .isEqualTo(Manner.NEW);
  }
}
