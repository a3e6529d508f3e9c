package onrecord.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import onrecord.corpus.Statement;
import onrecord.publishing.DraftOutcome.Drafted;
import onrecord.publishing.PublishingOutcome.Taken;
import onrecord.publishing.drafting.Drafting.CorrectedField;
import onrecord.testing.FolderArchive;
import onrecord.testing.SetClock;

/// An archive of one organization with one statement, and two admins.
final class PublishingStage {
  static final long ANNA = 7;
  static final long BEN = 8;
  static final String STRIKE =
      """
      ---
      id: dockers-2009-strike
      title: All Out on Monday
      organization: dockers
      date: 2009-06-26
      ---

      # Not a heading but a line.
      The harbour stands
      still on Monday, and it will stand still until the night is paid for as it is elsewhere.
      """;

  final Path folder;
  final Path corpus;
  final SetClock clock = new SetClock(Instant.parse("2026-01-02T12:00:00Z"));
  final FolderArchive archive;
  Publishing publishing;

  PublishingStage(Path folder) throws IOException {
    this.folder = folder;
    corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.createDirectories(corpus.resolve("dockers"));
    Files.writeString(
        corpus.resolve("organizations.yaml"),
        "# Who speaks.\ndockers:\n  name: Dock Workers’ Union\n  short: DWU\n");
    Files.writeString(corpus.resolve("dockers/strike.txt"), STRIKE);
    archive = new FolderArchive(corpus);
    publishing = open();
  }

  /// Begins again, as after the end of the process.
  Publishing open() throws IOException {
    return Publishing.open(corpus, folder.resolve("data"), archive, clock);
  }

  /// The only draft that comes of a file.
  UnderstoodDraft offer(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("offered" + ending(name)), content);
    Draft draft = publishing.offer("c-1", ANNA, name, file).drafts().getFirst();
    return publishing.find(draft.id()).orElseThrow();
  }

  UnderstoodDraft offer(String name, String content) throws IOException {
    return offer(name, content.getBytes(UTF_8));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.'));
  }

  UnderstoodDraft corrected(UnderstoodDraft draft, DraftField field, String value)
      throws IOException {
    var by = new CorrectedField(field, draft.draft().version(), ANNA);
    return drafted(publishing.correct(draft.draft().id(), by, value));
  }

  static UnderstoodDraft drafted(DraftOutcome outcome) {
    return switch (outcome) {
      case Drafted(var draft) -> draft;
      case Refused refused -> throw new AssertionError(refused);
    };
  }

  static PublishingStep taken(PublishingOutcome outcome) {
    return switch (outcome) {
      case Taken(var step, var _) -> step;
      case Refused refused -> throw new AssertionError(refused);
    };
  }

  PublishingOutcome publish(UnderstoodDraft draft) throws IOException {
    return publishing.publish(draft.draft().id(), draft.draft().version(), ANNA, false);
  }

  /// The statement as the archive serves it after it was built anew.
  Statement served(String id) {
    archive.serve();
    return archive.find(id).orElseThrow();
  }
}
