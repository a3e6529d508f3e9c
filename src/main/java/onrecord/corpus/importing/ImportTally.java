package onrecord.corpus.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ImportReport.ImportQuestion;
import onrecord.corpus.ItemForm;
import onrecord.corpus.source.Problems;
import org.jspecify.annotations.Nullable;

/// What an import has found so far.
final class ImportTally {
  private static final int EXAMPLE = 70;
  private static final int MOST_NAMED = 5;

  final List<ImportReport.Brought> brought = new ArrayList<>();
  final List<String> same = new ArrayList<>();
  final List<ImportReport.Edited> edited = new ArrayList<>();
  final Problems problems = new Problems();
  int known;
  final List<String> changed = new ArrayList<>();

  private final Map<ItemForm, List<String>> leftOut = new EnumMap<>(ItemForm.class);
  private int universal;
  private int undated;
  private int unlinked;
  private @Nullable ImportQuestion asked;

  /// Counts an item that looks like no statement.
  void leaveOut(ItemForm form, ReadItem item) {
    String title = item.title();
    leftOut
        .computeIfAbsent(form, _ -> new ArrayList<>())
        .add(title.length() > EXAMPLE ? title.substring(0, EXAMPLE) + "\u2026" : title);
  }

  /// Counts what is doubtful about a new statement.
  void count(NewStatement statement) {
    undated += statement.day().isEmpty() ? 1 : 0;
    universal += statement.isDatedInUtc() ? 1 : 0;
    unlinked += statement.isLinkedForMembers() ? 1 : 0;
  }

  /// Notes what must be known first; the first question is the one.
  void ask(ImportQuestion question) {
    asked = asked == null ? question : asked;
  }

  boolean hasAsked() {
    return asked != null;
  }

  ImportReport report(boolean written) {
    return new ImportReport(
        List.copyOf(brought),
        Map.copyOf(leftOut),
        known,
        List.copyOf(same),
        List.copyOf(edited),
        Optional.ofNullable(asked),
        notes(),
        problems.list(),
        written);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (universal > 0) {
      notes.add(
          "%d dates are days of UTC; --zone Europe/Berlin makes them days of the place where the"
                  .formatted(universal)
              + " organization is");
    }
    if (unlinked > 0) {
      notes.add(
          "%d links open for members alone (t.me/c/\u2026); --address https://t.me/NAME makes them"
                  .formatted(unlinked)
              + " public ones");
    }
    if (undated > 0) {
      notes.add("%d have no date that can be read".formatted(undated));
    }
    if (!changed.isEmpty()) {
      notes.add(
          "%d texts read a little differently from their files; compare them: %s"
              .formatted(
                  changed.size(),
                  changed.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))));
    }
    return notes;
  }
}
