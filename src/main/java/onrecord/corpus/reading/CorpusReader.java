package onrecord.corpus.reading;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.isolation.IsolatedReader;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourceFiles;
import onrecord.corpus.source.StatementDraft;
import onrecord.corpus.source.Unpublished;

/// Reads an archive's folder.
public final class CorpusReader {
  private final Problems problems;
  private final LocalDate today;
  private final Mastheads mastheads;
  private final StatementCollector statements;
  private final TextBudget budget = TextBudget.ofHeap(Runtime.getRuntime().maxMemory());

  private CorpusReader(KnownOrganizations organizations, LocalDate today, Problems problems) {
    this.problems = problems;
    this.today = today;
    this.mastheads = new Mastheads(organizations, today, problems);
    this.statements = new StatementCollector(problems);
  }

  /// Everything in the folder, by the rules that hold where none are set.
  public static Corpus read(Path folder) {
    return read(folder, ReadingRules.STANDARD);
  }

  /// Everything in the folder; what cannot be read is a problem in it, never an exception.
  public static Corpus read(Path folder, ReadingRules rules) {
    return read(folder, rules, LocalDate.now(Clock.systemUTC()));
  }

  /// The same on a day: what is to be published later is not.
  public static Corpus read(Path folder, ReadingRules rules, LocalDate today) {
    Problems problems = new Problems();
    KnownOrganizations organizations = OrganizationsFile.read(folder, problems);
    CorpusReader reader = new CorpusReader(organizations, today, problems);
    try (var files = new IsolatedReader(rules, reader.budget.limit())) {
      new SourceFiles(folder, rules.links(), files).read(reader::add, problems);
    }
    List<List<String>> names = NamesFile.read(folder, problems);
    return new Corpus(reader.statements.list(), organizations.list(), names, problems.list());
  }

  /// The organizations that the folder lists, and no statement of theirs.
  public static List<Organization> organizations(Path folder) {
    return OrganizationsFile.read(folder, new Problems()).list();
  }

  private void add(StatementDraft draft) {
    FileBoundary.guard(draft.at(), problems, () -> take(draft));
  }

  private void take(StatementDraft draft) throws Unreadable {
    Optional<String> unpublished = Unpublished.of(draft, today);
    if (unpublished.isPresent()) {
      problems.add(
          draft.at(),
          "not published (%s); left out".formatted(unpublished.get()),
          "nothing to do, unless it is published");
      return;
    }
    StatedKeys stated = StatedKeys.of(draft, problems);
    String text = draft.extract().text();
    if (text.isEmpty()) {
      problems.add(
          draft.at(), "no text in it; left out", "add the statement's text, or take it out");
      return;
    }
    LongestWord.check(text);
    budget.take(draft);
    Optional<String> id = statements.claim(stated);
    if (id.isPresent()) {
      Masthead masthead = mastheads.of(stated, draft.extract());
      List<Voice> voices =
          EmbeddedVoices.in(draft.extract(), masthead, stated.value("voices"), problems);
      statements.add(new Statement(id.get(), masthead, text, voices, List.of()), stated);
    }
  }
}
