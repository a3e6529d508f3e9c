package onrecord.corpus.importing;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.reading.StatedKeys;
import onrecord.corpus.source.Problems;
import onrecord.language.PersonName;

/// A statement with the keys that somebody stated over it, as a file of the archive.
final class OfferedContent {
  private static final List<String> GUESSED = List.of("publisher", "url", "date", "language");
  private static final List<String> PLAIN =
      List.of("amended", "kind", "source", "summary", "about");

  private OfferedContent() {}

  /// Keys that nobody knows are problems.
  static String of(ReadItem read, KnownIssuers issuers, Problems problems) {
    StatedKeys stated = StatedKeys.of(read.draft(), problems);
    StatementFile file = new StatementFile();
    file.key("id", stated.words("id").orElse(""));
    file.key("title", stated.words("title").or(() -> stated.guess("title")).orElseGet(read::title));
    file.key("organization", organization(stated, issuers));
    file.list("author", authors(stated));
    for (String key : GUESSED) {
      file.key(key, stated.words(key).or(() -> stated.guess(key)).orElse(""));
    }
    PLAIN.forEach(key -> file.key(key, stated.words(key).orElse("")));
    file.list("tags", stated.list("tags"));
    stated.value("voices").ifPresent(file::voices);
    return file.with(read.draft().extract());
  }

  /// Whoever published it, where that is an organization of the archive and nothing else is stated.
  private static String organization(StatedKeys stated, KnownIssuers issuers) {
    return stated
        .words("organization")
        .map(name -> issuers.key(name).orElse(name))
        .or(() -> stated.guess("publisher").flatMap(issuers::key))
        .orElse("");
  }

  private static List<String> authors(StatedKeys stated) {
    if (stated.has("author")) {
      return stated.list("author");
    }
    Optional<String> guess = stated.guess("author");
    List<String> names = guess.map(PersonName::list).orElse(List.of());
    return names.isEmpty() ? guess.stream().toList() : names;
  }
}
