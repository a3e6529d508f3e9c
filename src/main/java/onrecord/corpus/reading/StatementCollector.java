package onrecord.corpus.reading;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.Edtf;
import onrecord.corpus.Statement;
import onrecord.corpus.Statement.Reprint;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;

/// The statements read so far: each id once, each text once.
final class StatementCollector {
  private static final Comparator<CollectedStatement> EARLIEST_FIRST =
      Comparator.comparing(
          found -> found.statement.masthead().date(),
          Comparator.comparing((Optional<Edtf> date) -> date.isEmpty())
              .thenComparing(date -> date.map(Edtf::earliest).orElse(java.time.LocalDate.MAX)));

  private static final int PART = 8192;

  private final Problems problems;
  private final Map<String, SourcePlace> ids = new HashMap<>();
  private final Map<String, List<CollectedStatement>> byText = new LinkedHashMap<>();

  /// A statement, and where it says what.
  private record CollectedStatement(Statement statement, SourcePlace at, SourcePlace about) {}

  StatementCollector(Problems problems) {
    this.problems = problems;
  }

  /// Takes the id that is stated, or makes one of the file's name; empty where it is taken.
  Optional<String> claim(StatedKeys stated) {
    Optional<String> written = stated.words("id");
    Optional<String> id = written.filter(it -> it.length() <= 200 && it.indexOf(' ') < 0);
    if (written.isPresent() && id.isEmpty()) {
      problems.add(
          stated.at("id"),
          "the id '" + written.get() + "' is long or has spaces in it; another one was made",
          "use letters, digits and hyphens");
    }
    if (id.isEmpty()) {
      return Optional.of(made(stated.at()));
    }
    SourcePlace before = ids.putIfAbsent(id.get(), stated.at("id"));
    if (before != null) {
      problems.add(
          stated.at("id"),
          "the id '" + id.get() + "' is that of " + before.file() + " already; left out",
          "give it an id of its own");
      return Optional.empty();
    }
    return id;
  }

  private String made(SourcePlace at) {
    String path = at.file().replaceFirst("\\.[^./]*$", "");
    String slug = Slug.of(at.line() > 0 ? path + "-" + at.line() : path);
    String id = slug;
    for (int another = 2; ids.putIfAbsent(id, at) != null; another++) {
      id = slug + "-" + another;
    }
    return id;
  }

  /// Adds one whose id was claimed.
  void add(Statement statement, StatedKeys stated) {
    if (statement.isReaderComments() && statement.masthead().about().isEmpty()) {
      problems.add(
          stated.at(),
          "readers' comments on nothing",
          "name the statement they stand under with about:");
    }
    byText
        .computeIfAbsent(fingerprint(statement), _ -> new ArrayList<>())
        .add(new CollectedStatement(statement, stated.at(), stated.at("about")));
  }

  private static String fingerprint(Statement statement) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer part = ByteBuffer.allocate(PART);
      for (int at = 0; at < statement.text().length(); at++) {
        char each = statement.text().charAt(at);
        if (each != ' ' && each != '\n') {
          part.putChar(Character.toLowerCase(each));
        }
        if (!part.hasRemaining()) {
          digest.update(part.flip());
          part.clear();
        }
      }
      digest.update(part.flip());
      return statement.isReaderComments() + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// All of them in the order of their ids, the later prints of a text under its earliest.
  List<Statement> list() {
    byText.values().stream().flatMap(List::stream).forEach(this::checkAbout);
    return byText.values().stream()
        .map(this::united)
        .sorted(Comparator.comparing(Statement::id))
        .toList();
  }

  private void checkAbout(CollectedStatement found) {
    found
        .statement
        .masthead()
        .about()
        .filter(about -> !ids.containsKey(about))
        .ifPresent(
            about ->
                problems.add(
                    found.about,
                    "no statement has the id '" + about + "'",
                    "look for its id with: onrecord sources"));
  }

  private Statement united(List<CollectedStatement> same) {
    List<CollectedStatement> ordered = same.stream().sorted(EARLIEST_FIRST).toList();
    Statement first = ordered.getFirst().statement;
    List<Reprint> reprints = new ArrayList<>();
    for (CollectedStatement other : ordered.subList(1, ordered.size())) {
      problems.add(
          other.at,
          "same text as " + first.id() + "; kept once, both are cited",
          "nothing to do, unless one of the two is there by mistake");
      reprints.add(new Reprint(other.statement.id(), other.statement.masthead()));
    }
    return new Statement(first.id(), first.masthead(), first.text(), first.voices(), reprints);
  }
}
