package onrecord.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.conversation.Conversation;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.FittingStatement;
import onrecord.conversation.subscribing.NoticeText;
import onrecord.conversation.subscribing.SubscriptionMatching;
import onrecord.corpus.Statement;
import onrecord.index.IndexProgress;
import onrecord.program.engine.OpenArchive;
import onrecord.telegram.subscription.ArchiveNews;
import onrecord.terminal.Host.Places;
import onrecord.testing.HarbourArchive;

/// An invented harbour's archive to which statements come, one generation after the other.
final class GrowingHarbour implements ArchiveNews, AutoCloseable {
  private final HarbourArchive harbour;
  private volatile OpenArchive open;

  /// Its first generation, in an empty folder.
  static GrowingHarbour in(Path folder) throws IOException {
    HarbourArchive harbour = HarbourArchive.in(folder);
    return new GrowingHarbour(harbour, generation(harbour));
  }

  private GrowingHarbour(HarbourArchive harbour, OpenArchive open) {
    this.harbour = harbour;
    this.open = open;
  }

  private static OpenArchive generation(HarbourArchive harbour) {
    var places =
        new Places(
            Optional.of(harbour.corpus()),
            Optional.of(harbour.config()),
            Optional.of(harbour.data()));
    return new Machine().open(places, IndexProgress.SILENT);
  }

  /// The archive as it is in front of whoever asks.
  Conversation conversation() {
    return open.conversation();
  }

  /// Writes a statement's file; another generation shows it.
  GrowingHarbour with(String id, String head, String text) {
    try {
      Files.writeString(
          harbour.corpus().resolve("statements/" + id + ".txt"),
          "---\nid: %s\n%s\n---\n\n%s\n".formatted(id, head, text));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes a statement's file away.
  GrowingHarbour without(String id) {
    try {
      Files.delete(harbour.corpus().resolve("statements/" + id + ".txt"));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Builds the next generation.
  void grows() {
    OpenArchive next = generation(harbour);
    open.close();
    open = next;
  }

  @Override
  public int generation() {
    return open.index().number();
  }

  @Override
  public Map<String, String> versions() {
    try {
      return open.index().hashes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Statement> find(String id) {
    return open.statements().find(id);
  }

  private SubscriptionMatching matching() {
    return new SubscriptionMatching(
        open.index(), open.archive().answerer(), open.archive()::understand);
  }

  @Override
  public Optional<Subscription> understood(String words) {
    return matching().understood(words);
  }

  @Override
  public Optional<Subscription> organization(String key) {
    return matching().organization(key);
  }

  @Override
  public int since(LocalDate day, Subscription subscription) {
    return matching().since(day, subscription);
  }

  @Override
  public List<FittingStatement> fitting(Subscription subscription, Set<String> statements) {
    return matching().fitting(subscription, statements);
  }

  @Override
  public Optional<Reply> notice(NoticedStatements noticed, Preferences preferences) {
    return new NoticeText(open.statements(), preferences)
        .of(noticed.statements(), noticed.quoted(), noticed.listed());
  }

  @Override
  public void close() {
    open.close();
  }
}
