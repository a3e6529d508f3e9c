package onrecord.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.extraction.Unreadable;
import onrecord.isolation.IsolatedReader;
import onrecord.source.Draft;
import onrecord.source.FileBoundary;
import onrecord.source.Problems;
import onrecord.source.ReadingRules;
import onrecord.source.Sources;

/// Reads an archive's folder.
public final class CorpusReader {
  private final Problems problems;
  private final Mastheads mastheads;
  private final Statements statements;
  private final TextBudget budget = TextBudget.ofHeap(Runtime.getRuntime().maxMemory());

  private CorpusReader(Organizations organizations, Problems problems) {
    this.problems = problems;
    this.mastheads = new Mastheads(organizations, problems);
    this.statements = new Statements(problems);
  }

  /// Everything in the folder, by the rules that hold where none are set.
  public static Corpus read(Path folder) {
    return read(folder, ReadingRules.STANDARD);
  }

  /// Everything in the folder; what cannot be read is a problem in it, never an exception.
  public static Corpus read(Path folder, ReadingRules rules) {
    Problems problems = new Problems();
    Organizations organizations = OrganizationsFile.read(folder, problems);
    CorpusReader reader = new CorpusReader(organizations, problems);
    try (var files = new IsolatedReader(rules, reader.budget.limit())) {
      new Sources(folder, rules.links(), files).read(reader::add, problems);
    }
    List<List<String>> names = NamesFile.read(folder, problems);
    return new Corpus(reader.statements.list(), organizations.list(), names, problems.list());
  }

  private void add(Draft draft) {
    FileBoundary.guard(draft.at(), problems, () -> take(draft));
  }

  private void take(Draft draft) throws Unreadable {
    Stated stated = Stated.of(draft, problems);
    String text = draft.extract().text();
    if (text.isEmpty()) {
      problems.add(
          draft.at(), "no text in it; left out", "add the statement's text, or take it out");
      return;
    }
    LongestWord.check(text);
    budget.take(text);
    Optional<String> id = statements.claim(stated);
    if (id.isPresent()) {
      List<Voice> voices =
          stated.value("voices").map(listed -> Voices.in(text, listed, problems)).orElse(List.of());
      statements.add(
          new Statement(id.get(), mastheads.of(stated, text), text, voices, List.of()), stated);
    }
  }
}
