package onrecord.publishing;

import static onrecord.publishing.PublishingStage.ANNA;
import static onrecord.publishing.PublishingStage.BEN;
import static onrecord.publishing.PublishingStage.STRIKE;
import static onrecord.publishing.PublishingStage.drafted;
import static onrecord.publishing.PublishingStage.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import onrecord.corpus.Edtf;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.publishing.PublishingOutcome.Taken;
import onrecord.publishing.Refused.Reason;
import onrecord.publishing.UnderstoodDraft.LikenessKind;
import onrecord.publishing.drafting.Drafting.CorrectedField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishingTest {
  private static final String CALL =
      "Call for the Night\n\nWe of the night shift call on all who work on the quay to come to the"
          + " gate at nine. Bring lamps and bread, and leave your tools where they are.\n";

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PublishingStage stage;

  @BeforeEach
  void open() throws IOException {
    stage = new PublishingStage(folder);
  }

  @Test
  void text_withoutKeys_isCorrectedFieldByField_published_andServed() throws IOException {
    UnderstoodDraft draft = stage.offer("call.txt", CALL);
    assertThat(draft.statement().orElseThrow().masthead().organization()).isEmpty();
    draft = stage.corrected(draft, DraftField.TITLE, "Come to the Gate: at \"nine\"");
    draft = stage.corrected(draft, DraftField.ORGANIZATION, "dwu");
    draft = stage.corrected(draft, DraftField.DATE, "26 June 2010");
    draft = stage.corrected(draft, DraftField.AUTHOR, "Mary Quay; Ines Falk");
    PublishingStep step = taken(stage.publish(draft));
    assertThat(step.changes().getFirst().file())
        .isEqualTo("dockers/2010-06-26-come-to-the-gate-at-nine.txt");
    Statement served = stage.served("dockers-2010-06-26-come-to-the-gate-at-nine");
    assertThat(served.masthead().title()).isEqualTo("Come to the Gate: at \"nine\"");
    assertThat(served.masthead().organization()).map(Organization::key).contains("dockers");
    assertThat(served.masthead().date()).map(Edtf::text).contains("2010-06-26");
    assertThat(served.masthead().authors()).containsExactly("Mary Quay", "Ines Falk");
    assertThat(served.text()).contains("Bring lamps and bread");
  }

  @Test
  void draft_outlivesTheProcess_andIsBegunOnceForAMessage() throws IOException {
    UnderstoodDraft draft = stage.corrected(stage.offer("a.txt", CALL), DraftField.TITLE, "Gate");
    stage.publishing = stage.open();
    assertThat(stage.offer("a.txt", CALL)).isEqualTo(draft);
    assertThat(stage.publishing.open()).containsExactly(draft.draft());
  }

  @Test
  void draft_publishedTwice_isPublishedOnce() throws IOException {
    UnderstoodDraft draft = stage.offer("a.txt", CALL);
    PublishingStep step = taken(stage.publish(draft));
    stage.publishing = stage.open();
    assertThat(stage.publish(draft)).isEqualTo(new Taken(step, true));
    assertThat(stage.publishing.steps()).hasSize(1);
  }

  @Test
  void draft_correctedByAnotherMeanwhile_isNotPublishedUnseen() throws IOException {
    UnderstoodDraft seen = stage.offer("a.txt", CALL);
    var byBen = new CorrectedField(DraftField.TITLE, 1, BEN);
    drafted(stage.publishing.correct(seen.draft().id(), byBen, "Ben’s title"));
    assertThat(stage.publish(seen)).isEqualTo(new Refused(Reason.STALE));
    var byAnna = new CorrectedField(DraftField.TITLE, 1, ANNA);
    assertThat(stage.publishing.correct(seen.draft().id(), byAnna, "Anna’s title"))
        .isEqualTo(new Refused(Reason.CORRECTED_BY_OTHER, "8"));
    var other = new CorrectedField(DraftField.DATE, 1, ANNA);
    assertThat(
            drafted(stage.publishing.correct(seen.draft().id(), other, "2010")).draft().version())
        .isEqualTo(3);
  }

  @Test
  void text_thatIsThere_isRefused_andReplacesOnWish_underTheSameId() throws IOException {
    UnderstoodDraft draft =
        stage.offer("b.txt", STRIKE.replace("until the night", "until every night"));
    assertThat(draft.like().getFirst().kind()).isEqualTo(LikenessKind.SAME_ID);
    assertThat(draft.like().getFirst().difference().removed().getFirst()).contains("until the");
    assertThat(stage.publish(draft)).isEqualTo(new Refused(Reason.EXISTS, "dockers-2009-strike"));
    PublishingStep step = taken(stage.publishing.publish(draft.draft().id(), 1, ANNA, true));
    assertThat(step.did()).isEqualTo(Deed.REPLACE);
    assertThat(step.changes().getFirst().file()).isEqualTo("dockers/strike.txt");
    assertThat(stage.served("dockers-2009-strike").text()).contains("until every night");
    taken(stage.publishing.undo(step.step(), BEN));
    assertThat(stage.corpus.resolve("dockers/strike.txt")).hasContent(STRIKE);
  }

  @Test
  void edit_changesOneLine_andEveryOtherLetterStays() throws IOException {
    UnderstoodDraft draft = drafted(stage.publishing.edit("c-2", ANNA, "dockers-2009-strike"));
    draft = stage.corrected(draft, DraftField.DATE, "June 2009~");
    assertThat(taken(stage.publish(draft)).did()).isEqualTo(Deed.EDIT);
    assertThat(stage.corpus.resolve("dockers/strike.txt"))
        .hasContent(STRIKE.replace("date: 2009-06-26", "date: \"2009-06~\""));
  }

  @Test
  void edit_ofAFileThatWasChangedByHandMeanwhile_isRefused() throws IOException {
    UnderstoodDraft draft = drafted(stage.publishing.edit("c-2", ANNA, "dockers-2009-strike"));
    draft = stage.corrected(draft, DraftField.TITLE, "All Out");
    Path file = stage.corpus.resolve("dockers/strike.txt");
    Files.writeString(file, STRIKE.replace("Monday", "Tuesday"));
    assertThat(stage.publish(draft))
        .isEqualTo(new Refused(Reason.CHANGED_MEANWHILE, "dockers/strike.txt"));
    assertThat(file).hasContent(STRIKE.replace("Monday", "Tuesday"));
  }

  @Test
  void withdrawn_isGone_once_andComesBack_withinAWeek() throws IOException {
    PublishingStep step = taken(stage.publishing.withdraw("dockers-2009-strike", ANNA));
    assertThat(stage.publishing.withdraw("dockers-2009-strike", BEN))
        .isEqualTo(new Taken(step, true));
    stage.clock.pass(Duration.ofDays(6));
    taken(stage.publishing.undo(1, BEN));
    assertThat(stage.corpus.resolve("dockers/strike.txt")).hasContent(STRIKE);
    assertThat(stage.publishing.undo(1, BEN)).isInstanceOf(Taken.class);
    stage.clock.pass(Duration.ofDays(8));
    assertThat(stage.publishing.undo(2, ANNA)).isEqualTo(new Refused(Reason.TOO_OLD, "2"));
    assertThat(stage.publishing.withdraw("nobody", ANNA))
        .isEqualTo(new Refused(Reason.UNKNOWN_STATEMENT, "nobody"));
  }

  @Test
  void statement_amongOthersInAFile_isNotTakenOutOfIt() throws IOException {
    Files.writeString(
        stage.corpus.resolve("all.jsonl"), "{\"id\":\"x1\",\"title\":\"T\",\"text\":\"Words.\"}\n");
    assertThat(stage.publishing.withdraw("x1", ANNA))
        .isEqualTo(new Refused(Reason.COLLECTION, "all.jsonl"));
    assertThat(stage.publishing.edit("c-3", ANNA, "x1"))
        .isEqualTo(new Refused(Reason.COLLECTION, "all.jsonl"));
  }

  @Test
  void organization_isAdded_named_andUndone_andTheRestStays() throws IOException {
    Path list = stage.corpus.resolve("organizations.yaml");
    String before = Files.readString(list);
    taken(stage.publishing.organization("port", "Port: Authority", true, ANNA));
    taken(stage.publishing.organization("dockers", "The Dockers", false, ANNA));
    assertThat(list)
        .hasContent(
            before.replace("  short: DWU", "  aliases: [The Dockers]\n  short: DWU")
                + "port:\n  name: \"Port: Authority\"\n");
    assertThat(stage.publishing.organization("port", "Port", true, ANNA))
        .isEqualTo(new Refused(Reason.KNOWN_NAME, "port"));
    assertThat(stage.publishing.organization("nobody", "X", false, ANNA))
        .isEqualTo(new Refused(Reason.UNKNOWN_ORGANIZATION, "nobody"));
    taken(stage.publishing.undo(1, ANNA));
    assertThat(list)
        .as("what was added later stays")
        .hasContent(before.replace("  short: DWU", "  aliases: [The Dockers]\n  short: DWU"));
    taken(stage.publishing.undo(2, ANNA));
    assertThat(Files.readString(list).replace("  aliases: []\n", "")).isEqualTo(before);
    assertThat(stage.publishing.undo(1, ANNA)).isInstanceOf(Taken.class);
  }

  @Test
  void name_thatWasChangedByHandSince_isNotTakenAway() throws IOException {
    Path list = stage.corpus.resolve("organizations.yaml");
    taken(stage.publishing.organization("port", "Port", true, ANNA));
    String byHand = Files.readString(list) + "  short: PA\n";
    Files.writeString(list, byHand);
    assertThat(stage.publishing.undo(1, ANNA))
        .isEqualTo(new Refused(Reason.CHANGED_MEANWHILE, "organizations.yaml"));
    assertThat(list).hasContent(byHand);
  }

  @Test
  void keysOfAPage_areCorrectedBesideIt_andItsWordsAreItsOwn() throws IOException {
    Path page = stage.corpus.resolve("dockers/tolls.html");
    Path keys = stage.corpus.resolve("dockers/tolls.html.meta.yaml");
    Files.writeString(
        page, "<html><body><article><h1>Tolls</h1><p>" + CALL + "</p></article></body></html>");
    Files.writeString(keys, "# From the archive of the port.\nid: dockers-tolls\ntitle: Tools\n");
    stage.archive.serve();
    UnderstoodDraft draft = drafted(stage.publishing.edit("e-1", ANNA, "dockers-tolls"));
    draft = stage.corrected(draft, DraftField.TITLE, "Tolls: a Call");
    draft = stage.corrected(draft, DraftField.DATE, "26 June 2009");
    assertThat(draft.statement().orElseThrow().masthead().title()).isEqualTo("Tolls: a Call");
    var text = new CorrectedField(DraftField.TEXT, draft.draft().version(), ANNA);
    assertThat(stage.publishing.correct(draft.draft().id(), text, "Other words"))
        .isEqualTo(new Refused(Reason.DOCUMENT_TEXT, "dockers/tolls.html"));
    String before = Files.readString(page);
    taken(stage.publish(draft));
    assertThat(keys)
        .hasContent(
            """
            # From the archive of the port.
            id: dockers-tolls
            title: "Tolls: a Call"
            date: "2009-06-26"
            """);
    assertThat(page).hasContent(before);
    assertThat(stage.served("dockers-tolls").masthead().date())
        .map(Edtf::text)
        .contains("2009-06-26");
    taken(stage.publishing.undo(1, BEN));
    assertThat(stage.served("dockers-tolls").masthead().title()).isEqualTo("Tools");
  }

  @Test
  void keysOfAPageWithoutAny_areWritten_andTakenAwayAgain() throws IOException {
    Path keys = stage.corpus.resolve("dockers/tolls.html.meta.yaml");
    Files.writeString(
        stage.corpus.resolve("dockers/tolls.html"),
        "<html><body><article><h1>Tolls</h1><p>" + CALL + "</p></article></body></html>");
    stage.archive.serve();
    UnderstoodDraft draft = drafted(stage.publishing.edit("e-1", ANNA, "dockers-tolls"));
    assertThat(stage.publish(draft)).isEqualTo(new Refused(Reason.UNCHANGED));
    taken(stage.publish(stage.corrected(draft, DraftField.ORGANIZATION, "DWU")));
    assertThat(keys).hasContent("organization: \"dockers\"\n");
    assertThat(stage.served("dockers-tolls").masthead().organization())
        .map(Organization::key)
        .contains("dockers");
    taken(stage.publishing.undo(1, ANNA));
    assertThat(keys).doesNotExist();
  }

  @Test
  void discarded_isNotPublished_untilItIsTakenBack() throws IOException {
    UnderstoodDraft draft = stage.offer("a.txt", CALL);
    drafted(stage.publishing.discard(draft.draft().id(), false));
    assertThat(stage.publish(draft)).isEqualTo(new Refused(Reason.CLOSED_DRAFT));
    drafted(stage.publishing.discard(draft.draft().id(), true));
    taken(stage.publish(draft));
  }
}
