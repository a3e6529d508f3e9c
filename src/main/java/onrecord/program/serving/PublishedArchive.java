package onrecord.program.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.corpus.Corpus;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.importing.NearCopies;
import onrecord.corpus.importing.OfferedFile;
import onrecord.corpus.reading.CorpusReader;
import onrecord.index.PassageIndex;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.publishing.Publishing;
import onrecord.publishing.ServedArchive;

/// The archive that admins change from the chat: whichever generation serves at the moment, and the
/// folder as it is read by the configuration. What its texts are like is learnt when it is first
/// asked for, and of later generations only what is new.
final class PublishedArchive implements ServedArchive {
  private final SwappableReference<LiveArchive> current;
  private final ConfiguredArchive archive;
  private final NearCopies copies = new NearCopies();
  private final Map<String, String> known = new HashMap<>();
  private int generation;

  PublishedArchive(SwappableReference<LiveArchive> current, ConfiguredArchive archive) {
    this.current = current;
    this.archive = archive;
  }

  /// What is done to it; a step that a crash cut off is finished.
  Publishing publishing() {
    try {
      return Publishing.open(archive.corpus(), archive.scratch(), this, Clock.systemUTC());
    } catch (IOException e) {
      throw archive.unusable(e);
    }
  }

  @Override
  public Optional<Statement> find(String id) {
    return current.use(served -> served.archive().statements().find(id));
  }

  @Override
  public Set<String> ids() {
    return current.use(
        served ->
            served.archive().statements().list().stream()
                .map(StatementEntry::id)
                .collect(Collectors.toSet()));
  }

  @Override
  public synchronized Optional<String> same(String text) {
    learn();
    return copies.same(text);
  }

  @Override
  public synchronized Optional<String> near(String text) {
    learn();
    return copies.near(text);
  }

  private void learn() {
    current.use(
        served -> {
          PassageIndex index = served.archive().index();
          if (index.number() != generation) {
            learn(index);
            generation = index.number();
          }
          return index.number();
        });
  }

  private void learn(PassageIndex index) {
    try {
      Map<String, String> now = index.hashes();
      known.entrySet().stream()
          .filter(each -> !each.getValue().equals(now.get(each.getKey())))
          .map(Map.Entry::getKey)
          .toList()
          .forEach(this::forget);
      now.forEach(
          (id, hash) -> {
            if (!known.containsKey(id)) {
              index.find(id).ifPresent(statement -> copies.add(id, statement.text()));
              known.put(id, hash);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private void forget(String id) {
    copies.remove(id);
    known.remove(id);
  }

  @Override
  public Corpus read(Path folder) {
    return CorpusReader.read(folder, archive.rules());
  }

  @Override
  public OfferedFile offered(Path file, String name) {
    List<Organization> organizations =
        current.use(served -> served.archive().statements().organizations());
    return OfferedFile.read(file, name, archive.rules(), organizations);
  }
}
