package onrecord.archive;

import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.index.PassageIndex;
import onrecord.reading.CorpusReader;
import onrecord.terminal.Host;
import onrecord.trial.Trial;
import onrecord.verification.ArchiveVerifier;

/// How surely quotations from one generation of an archive are recognized.
public final class Recognition {
  private Recognition() {}

  /// Tells it, by excerpts that are drawn and damaged.
  public static Host.Report of(PassageIndex index, Host.Excerpts excerpts) {
    List<Statement> statements =
        index.list().stream().flatMap(entry -> index.find(entry.id()).stream()).toList();
    List<Statement> others =
        excerpts.other().map(CorpusReader::read).map(Corpus::statements).orElse(List.of());
    var plan = new Trial.Plan(statements, others, excerpts.excerpts(), excerpts.seed());
    var outcome = Trial.of(plan, included -> new ArchiveVerifier(index, included));
    return new Host.Report(outcome.lines(), outcome.reached());
  }
}
