package onrecord.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Two short statements in files, and a configuration that leaves their meaning alone.
public record SmallArchive(Path corpus, Path data, Path config) {
  /// The strike's text, as it is quoted.
  public static final String COUNT = "Some 645 dockers walked out on Monday.";

  private static final String STRIKE =
      """
      ---
      id: dockers-2009-strike
      title: All Out on Monday
      organization: dockers
      date: 2009-06-26
      language: en
      ---

      %s The harbour stood still for three days and no ship was unloaded.

      The strike fund is open to all who were dismissed by their employers.
      """
          .formatted(COUNT);
  private static final String TOLLS =
      """
      ---
      id: port-2010-tolls
      title: Tolls and Tides
      organization: port
      date: 2010-03~
      language: en
      ---

      The tolls of the harbour will rise by four percent in May. Fishing boats remain free of
      charge, as they were before.
      """;

  /// Writes them into an empty folder.
  public static SmallArchive in(Path folder) throws IOException {
    Path corpus = folder.resolve("corpus");
    new ArchiveFolder(corpus)
        .with(
            "organizations.yaml",
            """
            dockers: {name: Dock Workers’ Union, short: DWU}
            port: {name: Port Authority}
            """)
        .with("dockers/2009-06-26-strike.txt", STRIKE)
        .with("port/2010-03-tolls.txt", TOLLS);
    Path config = Files.writeString(folder.resolve("onrecord.yaml"), "semantic: off\n");
    return new SmallArchive(corpus, folder.resolve("data"), config);
  }

  /// The options of a command that works on it.
  public List<String> options() {
    return List.of(
        "--corpus", corpus.toString(), "--config", config.toString(), "--data", data.toString());
  }
}
