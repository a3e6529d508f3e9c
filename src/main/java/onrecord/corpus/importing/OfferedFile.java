package onrecord.corpus.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.ImportOrder.Wishes;
import onrecord.corpus.ItemForm;
import onrecord.corpus.Organization;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.container.Containers;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.isolation.IsolatedReader;
import onrecord.corpus.isolation.TextLimit;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.reading.TextBudget;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;

/// What somebody's file holds, each statement as the file that it would be in the archive's folder.
///
/// @param untold how many more are in it than were read
public record OfferedFile(List<OfferedStatement> statements, List<Problem> problems, int untold) {
  /// The endings of the names of all files that can be offered.
  public static final Set<String> ENDINGS =
      new java.util.TreeSet<>(
          List.of(
              ("txt md html htm pdf docx jsonl csv zip mhtml mht odt rtf xlsx tsv eml mbox xml json"
                      + " rss atom warc")
                  .split(" ", -1)));

  /// Endings of files that the archive's folder takes as they are.
  private static final Set<String> PLAIN =
      Set.of("txt", "md", "html", "htm", "pdf", "docx", "jsonl");

  private static final Set<String> ASKED =
      Set.of(ArchiveFile.WITHOUT_KEYS, ArchiveFile.WITHOUT_TITLE);
  private static final int MOST = 200;

  /// A statement that somebody offers.
  ///
  /// @param content front matter and text
  public record OfferedStatement(String content, ItemForm form) {}

  /// Whether a file of that name can be offered.
  public static boolean isKnown(String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceFirst("\\.warc\\.gz$", ".warc");
    int dot = bare.lastIndexOf('.');
    return dot >= 0 && ENDINGS.contains(bare.substring(dot + 1));
  }

  /// Reads a file, all but small plain text in a process apart.
  ///
  /// @param name what it is called in problems
  /// @param organizations those that the archive knows
  public static OfferedFile read(
      Path file, String name, ReadingRules rules, List<Organization> organizations) {
    var reading = new OfferedReading(new KnownIssuers(organizations));
    var problems = new Problems();
    var offered = new ArchiveFile(file, new SourcePlace(name, 0), Optional.empty());
    TextLimit limit = TextBudget.ofHeap(Runtime.getRuntime().maxMemory()).limit();
    boolean plain = PLAIN.contains(Containers.ending(name));
    try (var reader =
        plain ? new IsolatedReader(rules, limit) : IsolatedReader.ofContainers(rules, limit)) {
      reader.read(offered, draft -> reading.accept(draft, limit, problems), problems);
    }
    // Whoever offers it says what it does not.
    List<Problem> doubtful =
        problems.list().stream().filter(problem -> !ASKED.contains(problem.what())).toList();
    return new OfferedFile(List.copyOf(reading.statements), doubtful, reading.untold);
  }

  /// What was read so far.
  private static final class OfferedReading {
    private final List<OfferedStatement> statements = new ArrayList<>();
    private final KnownIssuers issuers;
    private final TableColumns columns = TableColumns.byNames();
    private int untold;

    OfferedReading(KnownIssuers issuers) {
      this.issuers = issuers;
    }

    void accept(StatementDraft draft, TextLimit limit, Problems problems) {
      if (statements.size() < MOST) {
        FileBoundary.guard(draft.at(), problems, () -> take(draft, limit, problems));
      } else {
        untold++;
      }
    }

    private void take(StatementDraft draft, TextLimit limit, Problems problems) throws Unreadable {
      ReadItem read = new ReadItem(draft);
      if (read.row().isEmpty()) {
        add(read, problems);
        return;
      }
      StatementDraft mapped =
          columns
              .mapped(read)
              .orElseThrow(
                  () ->
                      new Unreadable(
                          "no column of it is named for a statement's text",
                          "name that column text, and others title, organization, date"));
      add(new ReadItem(limit.canonical(mapped)), problems);
    }

    private void add(ReadItem read, Problems problems) throws Unreadable {
      if (read.text().isBlank()) {
        throw new Unreadable("no text in it", "add the statement's text");
      }
      boolean item = read.words(ItemKeys.ITEM).isPresent();
      statements.add(
          new OfferedStatement(
              item ? ofItem(read) : OfferedContent.of(read, issuers, problems), read.form()));
    }

    private String ofItem(ReadItem read) {
      String organization =
          read.words("organization")
              .map(name -> issuers.key(name).orElse(name))
              .or(() -> read.words(ItemKeys.ISSUER).flatMap(issuers::key))
              .orElse("");
      return NewStatement.of(read, organization, Wishes.NONE)
          .content("", Optional.empty(), Optional.empty());
    }
  }
}
