package onrecord.program.engine;

import java.util.List;
import onrecord.answer.verification.ArchiveVerifier;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import onrecord.evaluation.QuotationTrial;
import onrecord.index.PassageIndex;
import onrecord.terminal.Host;

/// How surely quotations from one generation of an archive are recognized.
public final class QuotationRecognition {
  private QuotationRecognition() {}

  /// Tells it, by excerpts that are drawn and damaged.
  public static Host.Report of(PassageIndex index, Host.Excerpts excerpts) {
    List<Statement> statements =
        index.list().stream().flatMap(entry -> index.find(entry.id()).stream()).toList();
    List<Statement> others =
        excerpts.other().map(CorpusReader::read).map(Corpus::statements).orElse(List.of());
    var plan = new QuotationTrial.Plan(statements, others, excerpts.excerpts(), excerpts.seed());
    var outcome = QuotationTrial.of(plan, included -> new ArchiveVerifier(index, included));
    return new Host.Report(outcome.lines(), outcome.reached());
  }
}
