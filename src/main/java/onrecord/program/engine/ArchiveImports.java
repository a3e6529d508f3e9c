package onrecord.program.engine;

import java.io.IOException;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.corpus.importing.ImportPlaces;
import onrecord.corpus.importing.Importer;
import onrecord.corpus.reading.CorpusReader;

/// Brings statements into an archive's folder.
public record ArchiveImports(ConfiguredArchive archive) {

  /// Brings them in, or says which it would bring.
  public ImportReport run(ImportOrder order) throws IOException {
    var places = new ImportPlaces(archive.corpus(), archive.scratch(), archive.rules());
    return Importer.run(places, order, CorpusReader.read(archive.corpus(), archive.rules()));
  }
}
