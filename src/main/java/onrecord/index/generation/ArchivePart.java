package onrecord.index.generation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.index.PassageIndex;
import onrecord.index.lucene.PassageWriter;

/// A share of an archive that is written by itself. What is in which part depends on nothing but
/// the archive, so that the same archive comes out the same whatever was built before.
sealed interface ArchivePart {
  /// About so many code units of text make a part: what one changed statement costs.
  long SIZE = 3_000_000;

  /// More parts than these would slow questions down.
  int MOST = 64;

  /// The name of its folder.
  String name();

  /// The same for parts that are made from the same.
  String key();

  /// Statements with their passages.
  record OfStatements(String name, String key, List<Statement> statements) implements ArchivePart {}

  /// Everyday words.
  record OfWords(String name, String key, List<String> words) implements ArchivePart {}

  /// Deals an archive's statements out.
  static List<OfStatements> of(Corpus corpus, String embedder) {
    long size = corpus.statements().stream().mapToLong(each -> each.text().length()).sum();
    int parts = (int) Long.highestOneBit(Math.clamp(size / SIZE, 1, MOST));
    return corpus.statements().stream()
        .collect(
            Collectors.groupingBy(
                each -> place(each.id(), parts), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            part ->
                new OfStatements(
                    "statements-%02d".formatted(part.getKey()),
                    key(embedder, part.getValue().stream().map(ArchivePart::content)),
                    part.getValue()))
        .toList();
  }

  /// Deals words out.
  ///
  /// @param parts how many parts the statements are in
  static List<OfWords> of(Collection<String> words, int parts, String embedder) {
    Map<Integer, List<String>> dealt =
        words.stream()
            .collect(
                Collectors.groupingBy(
                    word -> place(word, Integer.highestOneBit(parts)),
                    TreeMap::new,
                    Collectors.toList()));
    return dealt.entrySet().stream()
        .map(
            part ->
                new OfWords(
                    "words-%02d".formatted(part.getKey()),
                    key(embedder, part.getValue().stream()),
                    part.getValue()))
        .toList();
  }

  private static int place(String name, int parts) {
    return ((name.hashCode() * 0x9E3779B9) >>> 1) % parts;
  }

  /// All that the index holds of a statement; of its organizations the names, which its own hash
  /// does not tell.
  private static String content(Statement statement) {
    return PassageIndex.hash(statement)
        + Stream.concat(
                Stream.of(statement.masthead()),
                statement.reprints().stream().map(Statement.Reprint::masthead))
            .map(Masthead::organization)
            .flatMap(organization -> organization.map(Organization::names).stream())
            .toList();
  }

  private static String key(String embedder, Stream<String> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.concat(Stream.of(Manifest.FORMAT + " " + PassageWriter.form(), embedder), contents)
          .forEach(content -> digest.update((content + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
