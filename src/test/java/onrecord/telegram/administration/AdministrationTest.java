package onrecord.telegram.administration;

import static onrecord.telegram.administration.Office.ADMIN;
import static onrecord.telegram.administration.Office.ENGLISH;
import static onrecord.telegram.administration.Office.said;
import static onrecord.telegram.administration.Office.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Opinion;
import onrecord.conversation.Reply;
import onrecord.telegram.feedback.Feedback;
import onrecord.telegram.feedback.FeedbackReplies;
import onrecord.telegram.feedback.PutQuestion;
import onrecord.testing.FakeWorks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AdministrationTest {
  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(folder);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ask who?", "reindex", "/reindexed", "", "/", "who said /reindex?"})
  void words_thatAreNoCommandOfAdmins_areForOthers(String text) {
    assertThat(office.administration.hear(said(text, MessagePlace.PRIVATE, ADMIN), ENGLISH))
        .isEqualTo(new AdminResponse.NotForAdmins());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/reindex", "/rollback", "/status", "/unanswered", "/STATUS@archive_bot x"})
  void stranger_isRefusedInOneLine_andNothingIsDone(String text) {
    var told =
        Office.told(office.administration.hear(said(text, MessagePlace.PRIVATE, 8), ENGLISH));
    assertThat(words(told))
        .isEqualTo("This is for the admins of this bot only. Your Telegram ID is 8.\n");
    assertThat(office.works.forced()).isEmpty();
  }

  @Test
  void explain_isAdminsOwn() {
    var told =
        Office.told(
            office.administration.hear(said("/explain", MessagePlace.PRIVATE, ADMIN), ENGLISH));
    assertThat(told.change()).contains(new Reply.PreferenceChange.Chosen(ENGLISH.explaining(true)));
    assertThat(office.administration.hear(said("/explain", MessagePlace.PRIVATE, 8), ENGLISH))
        .isEqualTo(new AdminResponse.NotForAdmins());
  }

  @Test
  void judged_areListedBelow_theMostOftenWrongFirst_withWhatWasWrong() throws Exception {
    judge("Who struck?", Opinion.RIGHT);
    judge("Who struck?", Opinion.WRONG);
    judge("Who struck?", Opinion.WRONG_SPEAKER);
    judge("Who won?", Opinion.WRONG);
    judge(" Who\n won? ", Opinion.WRONG);
    var listed =
        Office.told(
            office.administration.hear(said("/unanswered", MessagePlace.PRIVATE, ADMIN), ENGLISH));
    assertThat(words(listed))
        .contains("Answers called right in the last 3 days: 1; called wrong: 3")
        .containsSubsequence("2 × Who won?", "1 × Who struck? – Wrong speaker");
  }

  private void judge(String question, Opinion opinion) {
    office
        .administration
        .judged(question, opinion)
        .forEach(each -> office.journal.counts().add(each.kind(), each.what()));
  }

  @ParameterizedTest
  @EnumSource(
      value = MessagePlace.class,
      names = {"GROUP", "CHANNEL"})
  void stranger_orWhoeverWritesAsTheGroup_isMetWithSilence(MessagePlace place) {
    for (long person : new long[] {0, 8, 1087968824L, 136817688L}) {
      assertThat(office.administration.hear(said("/reindex", place, person), ENGLISH))
          .isEqualTo(new AdminResponse.Silence());
    }
    assertThat(office.works.forced()).isEmpty();
  }

  @Test
  void noAdmins_nobodyIsOne_notEvenNobody() {
    var none =
        new Administration(
            java.util.Set.of(),
            office.works,
            new AdminServices(
                office.journal,
                office.delivery,
                _ -> {},
                new onrecord.telegram.message.Requests("b"),
                (_, _, _) -> false,
                java.time.Duration.ofDays(1)),
            new FeedbackReplies(office.feedback));
    assertThat(none.hear(said("/reindex", MessagePlace.GROUP, 0), ENGLISH))
        .isEqualTo(new AdminResponse.Silence());
  }

  @Test
  void build_isToldInOneMessage_whichIsEdited() throws Exception {
    office.says("/reindex");
    assertThat(office.asked.getFirst().method()).isEqualTo("sendMessage");
    office.works.isAt(5);
    await()
        .until(
            () ->
                office.asked.stream()
                    .anyMatch(
                        each ->
                            each.text().contains("5 of 9 statements, 40 passages, 1 a second")));
    assertThat(office.asked.getLast().method()).isEqualTo("editMessageText");
    assertThat(office.asked.getLast().parameters().path("message_id").asInt()).isEqualTo(101);
    office.works.ends(FakeWorks.built(0, Optional.empty()));
    office.delivery.deliver(ADMIN);
    assertThat(office.asked.getLast().method()).isEqualTo("editMessageText");
    assertThat(office.asked.getLast().text())
        .contains("Index 3 answers from now on.", "Added: 1 (port-2011-news)", "No problem");
    assertThat(office.asked).extracting(Office.Asked::method).containsOnlyOnce("sendMessage");
  }

  @Test
  void build_ofManyProblems_bringsThemInAFile() throws Exception {
    office.says("/reindex");
    office.works.ends(FakeWorks.built(200, Optional.empty()));
    office.delivery.deliver(ADMIN);
    var file = office.asked.getLast();
    assertThat(file.method()).isEqualTo("sendDocument");
    assertThat(file.parameters().path("document").path("file_name").asText())
        .isEqualTo("problems.txt");
    assertThat(file.parameters().path("document").path("content").asText().lines())
        .hasSize(200)
        .contains("strike.txt:200: no date; add one");
  }

  @Test
  void build_thatWasCutOff_isToldAtTheNextStart_once() throws Exception {
    office.says("/reindex");
    office.administration.takeUp();
    office.delivery.deliver(ADMIN);
    assertThat(office.asked.getLast().text()).contains("ended while", "Index 2 answers");
    int before = office.asked.size();
    office.administration.takeUp();
    office.delivery.deliver(ADMIN);
    assertThat(office.asked).hasSize(before);
  }

  @Test
  void force_isPassedOn() throws Exception {
    office.says("/reindex");
    office.works.ends(FakeWorks.built(0, Optional.of("too low")));
    assertThat(words(office.says("/reindex@archive_bot force"))).contains("is being built");
    assertThat(office.works.forced()).isEqualTo(List.of(false, true));
  }

  @Test
  void unanswered_areListed_theMostAskedFirst_untilTheyAreTooOld() throws Exception {
    lacks("  Who shot\n the mayor? ");
    lacks("Where is the gold?");
    lacks("Where is the gold?");
    lacks(" ");
    assertThat(words(office.says("/unanswered")))
        .contains("2 questions", "2 × Where is the gold?\n1 × Who shot the mayor?");
    office.clock.pass(java.time.Duration.ofDays(2));
    lacks("Why?");
    assertThat(words(office.says("/unanswered"))).contains("3 questions");
    office.clock.pass(java.time.Duration.ofDays(1));
    lacks("Why?");
    assertThat(words(office.says("/unanswered"))).contains("1 question ", "2 × Why?");
    assertThat(office.journal.counts().all("unanswered 2026-01-02")).isEmpty();
  }

  @Test
  void unanswered_ofNoDays_areNotKept() {
    Feedback off = Feedback.in(office.journal.counts(), office.clock, 0);
    off.note(new PutQuestion("Why?", "nothing-relevant", true, List.of()));
    assertThat(office.journal.counts().all("unanswered 2026-01-02")).isEmpty();
    assertThat(words(new FeedbackReplies(off).list("", List.of(), ENGLISH)))
        .contains("are not kept");
  }

  private void lacks(String question) {
    office.feedback.note(new PutQuestion(question, "nothing-relevant", true, List.of()));
  }

  @Test
  void rollback_askedAgainByTheSameMessage_stepsBackOnce() {
    var said = Office.said("/rollback", MessagePlace.PRIVATE, Office.ADMIN);
    String first = Office.words(Office.told(office.administration.hear(said, Office.ENGLISH)));
    String again = Office.words(Office.told(office.administration.hear(said, Office.ENGLISH)));
    assertThat(office.works.serving()).isEqualTo(1);
    assertThat(again).isEqualTo(first);
  }
}
