package onrecord.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import onrecord.conversation.Wording;
import onrecord.telegram.Scene.Asked;
import onrecord.telegram.journal.Inbox.Arrival;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Journal;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One entry after another, some of which break what answers them.
final class AttemptsTest {
  private static final String WHO = "Who walked out?";
  private static final String WALKED_OUT = "Some 645 dockers walked out on Monday.";
  private static final String HOSTILE = "a text that breaks";
  private static final String FAILURE = Wording.in("en").say("failure");

  @TempDir private Path folder;
  private final AtomicInteger tries = new AtomicInteger();
  private FakeArchive archive;
  private Scene scene;

  @BeforeEach
  void begin() throws IOException {
    archive = new FakeArchive().answering(WHO, Statements.quote(Statements.STRIKE, WALKED_OUT));
    scene = new Scene(folder, archive);
  }

  @AfterEach
  void end() throws IOException {
    scene.close();
  }

  private static String said(String field, int message, String text) {
    return "'%s':{'message_id':%d,'date':%d,'chat':{'id':7,'type':'private'},'from':{'id':7,'is_bot':false,'language_code':'en'},'text':'%s'}"
        .formatted(field, message, Scene.NOON.getEpochSecond(), text);
  }

  /// Somebody asks in a chat of their own.
  private static String in(int chat, String text) {
    return said(1, text).replace("'id':7", "'id':" + chat);
  }

  private static String said(int message, String text) {
    return said("message", message, text);
  }

  private List<String> texts(int least) {
    return scene.asked(least, "sendMessage", "editMessageText").stream().map(Asked::text).toList();
  }

  private void breaks(Supplier<? extends Error> error) {
    archive.breaking(
        HOSTILE,
        () -> {
          tries.incrementAndGet();
          return error.get();
        });
  }

  static List<Supplier<? extends Error>> errors() {
    return List.of(
        StackOverflowError::new,
        () -> new OutOfMemoryError("on purpose"),
        () -> new NoClassDefFoundError("on purpose"),
        () -> new AssertionError("on purpose"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void error_whileOneIsAnswered_endsThatOne_andTheChatGoesOn(Supplier<? extends Error> error) {
    breaks(error);
    scene.arrives(said(1, HOSTILE), said(2, WHO));
    List<String> texts = texts(2);
    assertThat(texts.getFirst()).isEqualTo(FAILURE);
    assertThat(texts.getLast()).contains(WALKED_OUT);
    assertThat(tries).hasValue(2);
    assertThat(scene.journal.inbox().aside().count()).isEqualTo(1);
  }

  @Test
  void exception_whileOneIsAnswered_isSetAsideToo_withoutThePersonsWords() {
    scene.arrives(said(1, FakeArchive.BREAKING));
    assertThat(texts(1)).containsExactly(FAILURE);
    assertThat(scene.journal.inbox().aside().last().orElseThrow())
        .startsWith("IllegalStateException in FakeArchive.java")
        .doesNotContain("purpose");
  }

  @Test
  void errorThatComesOnce_isAnsweredTheSecondTime() {
    var once = new AtomicInteger();
    archive.breaking(
        WHO,
        () -> {
          archive.whole(WHO);
          once.incrementAndGet();
          return new StackOverflowError();
        });
    scene.arrives(said(1, WHO));
    assertThat(texts(1)).singleElement().asString().contains(WALKED_OUT);
    assertThat(once).hasValue(1);
    assertThat(scene.journal.inbox().aside().count()).isZero();
  }

  @Test
  void archiveThatIsAway_isSaidOnce_andTheQuestionIsAnsweredWhenItIsBack() {
    archive.away(WHO, 3);
    scene.arrives(said(1, WHO));
    List<String> texts = texts(2);
    assertThat(texts).hasSize(2);
    assertThat(texts.getFirst()).isEqualTo(Wording.in("en").say("failure.away"));
    assertThat(texts.getLast()).contains(WALKED_OUT);
    assertThat(scene.journal.inbox().aside().count()).isZero();
  }

  /// More chats than answers are worked out at once: each is told while the archive is still away,
  /// and nobody who asks for something else waits for it.
  @Test
  void archiveThatStaysAway_isSaidMeanwhile_andHoldsUpNobodyElse() {
    int chats = Runtime.getRuntime().availableProcessors() + 2;
    archive.away(WHO, Integer.MAX_VALUE);
    for (int chat = 1; chat <= chats; chat++) {
      scene.comes(in(chat, WHO));
    }
    List<String> texts = texts(chats);
    assertThat(texts).hasSize(chats).containsOnly(Wording.in("en").say("failure.away"));
    assertThat(scene.journal.inbox().waiting()).isEqualTo(chats);
    scene.comes(in(chats + 1, "Who did not walk out?"));
    assertThat(texts(chats + 1).getLast()).doesNotContain(Wording.in("en").say("failure.away"));
    archive.away(WHO, 0);
    assertThat(texts(2 * chats + 1).subList(chats + 1, 2 * chats + 1))
        .allMatch(text -> text.contains(WALKED_OUT));
  }

  @Test
  void editThatBreaks_editsTheAnswer() {
    breaks(StackOverflowError::new);
    scene.arrives(said(1, WHO));
    scene.arrives(said("edited_message", 1, HOSTILE));
    assertThat(scene.asked(1, "editMessageText")).extracting(Asked::text).containsExactly(FAILURE);
  }

  @Test
  void inlineQueryThatBreaks_getsCardsAllTheSame_andTheNextIsAnswered() {
    breaks(StackOverflowError::new);
    scene.arrives(
        "'inline_query':{'id':'q','from':{'id':8,'is_bot':false,'language_code':'en'},'query':'%s','offset':''}"
            .formatted(HOSTILE));
    Asked first = scene.asked(1, "answerInlineQuery").getFirst();
    assertThat(first.parameters().path("results")).isEmpty();
    assertThat(first.parameters().at("/button/text").asText())
        .isEqualTo(Wording.in("en").say("inline.failed"));
    scene.arrives(
        "'inline_query':{'id':'r','from':{'id':8,'is_bot':false,'language_code':'en'},'query':'%s','offset':''}"
            .formatted(WHO));
    assertThat(scene.asked(2, "answerInlineQuery").getLast().parameters().path("results"))
        .isNotEmpty();
  }

  /// An entry that was begun so often when the process ended, in a journal that no bot works on.
  private InboxEntry kept(String text, int begun) throws IOException {
    String json =
        """
        {"update_id":900,"message":{"message_id":9,"date":%d,"chat":{"id":7,"type":"private"},"from":{"id":7,"is_bot":false,"language_code":"en"},"text":"%s"}}
        """
            .formatted(Scene.NOON.getEpochSecond(), text);
    scene.close();
    try (Journal journal = journal()) {
      InboxEntry entry =
          journal.inbox().keep(List.of(new Arrival(900, 7, Scene.NOON, json))).getFirst();
      for (int i = 0; i < begun; i++) {
        journal.inbox().begin(entry.number());
      }
      return entry;
    }
  }

  private Journal journal() throws IOException {
    return Journal.open(folder.resolve("journal.sqlite"), scene.clock, Duration.ofDays(2));
  }

  @Test
  void entryAtWorkAtEachEndOfTheProcess_isSetAside_andTold() throws IOException {
    kept(WHO, 4);
    scene = new Scene(folder, archive);
    assertThat(texts(1)).containsExactly(FAILURE);
    assertThat(scene.journal.inbox().aside().last())
        .hasValueSatisfying(why -> assertThat(why).contains("the process ended"));
    scene.arrives(said(1, WHO));
    assertThat(texts(2).getLast()).contains(WALKED_OUT);
  }

  @Test
  void entryThatWasAtWorkWhenTheProcessWasKilled_isAnswered() throws IOException {
    kept(WHO, 3);
    scene = new Scene(folder, archive);
    assertThat(texts(1)).singleElement().asString().contains(WALKED_OUT);
  }

  @Test
  void triesOfAnEntry_surviveACrash() throws IOException {
    InboxEntry entry = kept(WHO, 1);
    try (Journal after = journal()) {
      assertThat(after.inbox().begin(entry.number())).isEqualTo(2);
      after.inbox().takeBack(entry.number());
      assertThat(after.inbox().begin(entry.number())).isEqualTo(2);
    }
    scene = new Scene(folder, archive);
  }

  @Test
  void forwardedCommand_ofAStranger_isNotExecuted() {
    String forwarded =
        said(1, "/forget").replace("'text'", "'forward_origin':{'type':'user'},'text'");
    scene.journal.chats().prefer(7, "fa,3,folded,untold");
    scene.arrives(forwarded);
    assertThat(texts(1)).hasSize(1);
    assertThat(scene.journal.chats().preferences(7)).isPresent();
  }

  @Test
  void updateWithAnImpossibleDate_isSetAside_andHoldsUpNoOther() {
    String noon = String.valueOf(Scene.NOON.getEpochSecond());
    for (long date : new long[] {1L << 62, 31_556_889_864_403_199L, -1, Long.MIN_VALUE}) {
      String hostile = said(1, WHO).replace(noon, String.valueOf(date));
      scene.arrives(said(2, "/help"), hostile, said(3, "/help"));
    }
    assertThat(texts(2)).hasSize(2);
    assertThat(scene.journal.inbox().aside().count()).isEqualTo(4);
  }
}
