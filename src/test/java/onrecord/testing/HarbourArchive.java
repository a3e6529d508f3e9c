package onrecord.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The statements of an invented harbour in files, long enough to be leafed through.
public record HarbourArchive(Path corpus, Path data, Path config) {
  private static final String ORGANIZATIONS =
      """
      dockers: {name: Dock Workers’ Union, short: DWU, aliases: [اتحادیه کارگران بندر, Hafenarbeitergewerkschaft, Sindicato de Estibadores, Syndicat des dockers, نقابة عمال الميناء]}
      port: {name: Port Authority, aliases: [Hafenbehörde, Autoridad Portuaria, Autorité portuaire]}
      fishers: {name: Fishers’ Cooperative, short: FC}
      council: {name: Town Council}
      sailors: {name: اتحادیه دریانوردان, aliases: [Sailors’ Union]}
      pilots: {name: Pilots’ Guild}
      ferry: {name: Ferry Company}
      shippers: {name: Shippers’ League}
      """;

  /// Writes them into an empty folder.
  public static HarbourArchive in(Path folder) throws IOException {
    Path corpus = folder.resolve("corpus");
    var files = new ArchiveFolder(corpus).with("organizations.yaml", ORGANIZATIONS);
    for (String statement : Golden.read("rehearsal/harbour.txt").split("(?m)^=+$", -1)) {
      String text = statement.strip() + "\n";
      String id = text.replaceFirst("(?s).*?\\nid: (\\S+).*", "$1");
      files.with("statements/" + id + ".txt", text);
    }
    Path config = Files.writeString(folder.resolve("onrecord.yaml"), "semantic: off\n");
    return new HarbourArchive(corpus, folder.resolve("data"), config);
  }
}
