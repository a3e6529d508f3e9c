package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.Statement;
import onrecord.testing.ArchiveFolder;

/// What reading a folder gave.
record Read(Corpus corpus) {
  static Read of(ArchiveFolder archive) {
    return new Read(CorpusReader.read(archive.path()));
  }

  /// YAML front matter with these lines.
  static String front(String... keys) {
    return "---\n" + String.join("\n", keys) + "\n---\n";
  }

  /// The only statement.
  Statement only() {
    assertThat(corpus.statements()).as("%s", corpus.problems()).hasSize(1);
    return corpus.statements().getFirst();
  }

  /// The problems in words.
  List<String> told() {
    return corpus.problems().stream().map(Problem::toString).toList();
  }
}
