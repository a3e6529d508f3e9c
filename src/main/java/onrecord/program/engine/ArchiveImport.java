package onrecord.program.engine;

import java.io.IOException;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.corpus.importing.ImportPlaces;
import onrecord.corpus.importing.Importer;
import onrecord.operation.configuration.Configuration;

/// Brings statements into the folder of an archive that is configured.
public final class ArchiveImport {
  private ArchiveImport() {}

  /// Does what is ordered, or says what would be done.
  public static ImportReport run(ConfiguredArchive archive, ImportOrder order) throws IOException {
    Configuration configuration = archive.configuration;
    var places =
        new ImportPlaces(
            archive.corpus(), configuration.data(), ConfiguredArchive.rules(configuration));
    return Importer.run(places, order, archive.read(archive.corpus()));
  }
}
