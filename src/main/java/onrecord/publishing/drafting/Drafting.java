package onrecord.publishing.drafting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.importing.OfferedFile;
import onrecord.publishing.Draft;
import onrecord.publishing.Draft.DraftState;
import onrecord.publishing.Draft.EditedFile;
import onrecord.publishing.DraftField;
import onrecord.publishing.DraftOutcome;
import onrecord.publishing.DraftOutcome.Drafted;
import onrecord.publishing.Refused;
import onrecord.publishing.Refused.Reason;
import onrecord.publishing.ServedArchive;
import onrecord.publishing.UnderstoodDraft;
import onrecord.publishing.drafting.Corrections.Corrected;
import onrecord.publishing.drafting.StatementLocator.LocatedStatement;
import onrecord.publishing.files.ArchiveFolder;
import onrecord.publishing.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/// Drafts: begun from what somebody hands over or from a file of the archive, corrected, taken
/// back. Thread-safe.
public final class Drafting {
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");
  private static final int LONGEST_NAME = 80;
  private static final int MOST_NOTES = 20;

  private final DraftFolder drafts;
  private final DraftReading reading;
  private final Corrections corrections;
  private final ServedArchive served;
  private final ArchiveFolder archive;
  private final Clock clock;

  /// Over the archive's folder, the drafts kept in another.
  public Drafting(ArchiveFolder archive, Path folder, ServedArchive served, Clock clock)
      throws IOException {
    this.archive = archive;
    this.served = served;
    this.clock = clock;
    drafts = new DraftFolder(folder.resolve("drafts"));
    reading = new DraftReading(archive.path(), folder, served);
    corrections = new Corrections(reading);
    reading.clean();
    drafts.forget(clock.instant().minus(Ledger.UNDOABLE));
  }

  /// What somebody hands over.
  ///
  /// @param key the same for the same message, small letters, digits and hyphens
  /// @param origin the name of the file, or of the channel
  public record OfferedMessage(String key, long admin, String origin) {}

  /// What came of a file.
  ///
  /// @param problems why nothing could be read, or what was left out
  public record OfferedDrafts(List<Draft> drafts, List<Problem> problems, int untold) {}

  /// Begins drafts of what stands in a file, the same ones where that was done before.
  public synchronized OfferedDrafts offer(OfferedMessage message, Path file) throws IOException {
    OfferedFile offered = served.offered(file, shown(message.origin()));
    List<Draft> begun = new java.util.ArrayList<>();
    for (int i = 0; i < offered.statements().size(); i++) {
      List<String> notes =
          offered.problems().stream()
              .limit(MOST_NOTES)
              .map(problem -> problem.what() + "; " + problem.advice())
              .toList();
      begun.add(begin(message, i, offered.statements().get(i).content(), notes));
    }
    return new OfferedDrafts(begun, offered.problems(), offered.untold());
  }

  /// Begins a draft of a text.
  public synchronized Draft offer(OfferedMessage message, String content) throws IOException {
    return begin(message, 0, content, List.of());
  }

  private Draft begin(OfferedMessage message, int number, String content, List<String> notes)
      throws IOException {
    String id = message.key() + "-" + Integer.toString(number, Character.MAX_RADIX);
    Optional<Draft> before = drafts.find(id);
    return before.isPresent()
        ? before.get()
        : drafts.keep(fresh(id, message, new DraftSource(content, notes, null)));
  }

  /// What a draft begins with.
  record DraftSource(String content, List<String> notes, @Nullable EditedFile edits) {}

  private Draft fresh(String id, OfferedMessage message, DraftSource source) {
    return new Draft(
        id,
        1,
        message.admin(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        shown(message.origin()),
        source.content(),
        source.notes(),
        source.edits(),
        DraftState.OPEN,
        0,
        List.of());
  }

  /// A name as it can be shown: nothing in it turns a line round.
  private static String shown(String name) {
    String safe = HIDDEN.matcher(name).replaceAll("").strip();
    int end =
        safe.offsetByCodePoints(0, Math.min(LONGEST_NAME, safe.codePointCount(0, safe.length())));
    return safe.substring(0, end);
  }

  /// Begins to change a statement of the archive.
  public synchronized DraftOutcome edit(OfferedMessage message, String statement)
      throws IOException {
    Optional<LocatedStatement> place = new StatementLocator(archive.path()).find(statement);
    if (place.isEmpty()) {
      return new Refused(Reason.UNKNOWN_STATEMENT, statement);
    } else if (place.get().collection()) {
      return new Refused(Reason.COLLECTION, place.get().file());
    }
    Optional<DraftSource> source = new EditableFile(archive, place.get()).source(statement);
    if (source.isEmpty()) {
      return new Refused(Reason.NOT_EDITABLE, place.get().file());
    }
    String id = message.key() + "-e";
    Optional<Draft> before = drafts.find(id);
    Draft draft = before.isPresent() ? before.get() : drafts.keep(fresh(id, message, source.get()));
    return new Drafted(reading.understood(draft));
  }

  /// The draft of that id.
  public Optional<Draft> find(String id) throws IOException {
    return drafts.find(id);
  }

  /// Those that somebody still decides about, the latest first.
  public List<Draft> open() throws IOException {
    return drafts.list().stream().filter(Draft::isOpen).toList();
  }

  /// A draft with what is read in it.
  public UnderstoodDraft understood(Draft draft) throws IOException {
    return reading.understood(draft);
  }

  /// Gives a field of a draft another value.
  public synchronized DraftOutcome correct(String id, CorrectedField correction, String value)
      throws IOException {
    Optional<Draft> draft = drafts.find(id);
    if (draft.isEmpty()) {
      return new Refused(Reason.UNKNOWN_DRAFT);
    } else if (!draft.get().isOpen()) {
      return new Refused(Reason.CLOSED_DRAFT);
    }
    DraftField field = correction.field();
    Optional<Draft.Correction> other =
        draft.get().since(correction.seen(), field).filter(by -> by.admin() != correction.admin());
    if (other.isPresent()) {
      return new Refused(Reason.CORRECTED_BY_OTHER, String.valueOf(other.get().admin()));
    }
    return switch (corrections.of(draft.get(), field, value)) {
      case Corrected.Not(var why) -> why;
      case Corrected.Content(var text) ->
          new Drafted(
              reading.understood(
                  drafts.keep(draft.get().corrected(text, field, correction.admin()))));
    };
  }

  /// Which field somebody corrects.
  ///
  /// @param seen the version of the draft that they have seen
  public record CorrectedField(DraftField field, int seen, long admin) {}

  /// Ends a draft, or opens it again.
  ///
  /// @param step the number of the step that published it
  public synchronized Draft become(Draft draft, DraftState state, int step) throws IOException {
    return drafts.keep(draft.become(state, step));
  }

  /// The statement of that id in the archive's folder.
  Optional<LocatedStatement> locate(String statement) throws IOException {
    return new StatementLocator(archive.path()).find(statement);
  }

  DraftReading reading() {
    return reading;
  }
}
