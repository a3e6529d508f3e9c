package onrecord.program.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.FittingStatement;
import onrecord.conversation.subscribing.NoticeText;
import onrecord.conversation.subscribing.SubscriptionMatching;
import onrecord.corpus.Statement;
import onrecord.telegram.subscription.ArchiveNews;

/// What whichever generation serves at the moment holds for those who subscribed.
record LiveNews(SwappableReference<LiveArchive> current) implements ArchiveNews {

  @Override
  public int generation() {
    return current.use(served -> served.archive().index().number());
  }

  @Override
  public Map<String, String> versions() {
    return current.use(
        served -> {
          try {
            return served.archive().index().hashes();
          } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
          }
        });
  }

  @Override
  public Optional<Statement> find(String id) {
    return current.use(served -> served.archive().statements().find(id));
  }

  @Override
  public Optional<Subscription> understood(String words) {
    return current.use(served -> matching(served).understood(words));
  }

  @Override
  public Optional<Subscription> organization(String key) {
    return current.use(served -> matching(served).organization(key));
  }

  @Override
  public int since(LocalDate day, Subscription subscription) {
    return current.use(served -> matching(served).since(day, subscription));
  }

  @Override
  public List<FittingStatement> fitting(Subscription subscription, Set<String> statements) {
    return current.use(served -> matching(served).fitting(subscription, statements));
  }

  @Override
  public Optional<Reply> notice(NoticedStatements noticed, Preferences preferences) {
    return current.use(
        served ->
            new NoticeText(served.archive().statements(), preferences)
                .of(noticed.statements(), noticed.quoted(), noticed.listed()));
  }

  private static SubscriptionMatching matching(LiveArchive served) {
    // Not the observed answerer: nobody asks these questions anew.
    var archive = served.archive().archive();
    return new SubscriptionMatching(archive.index(), archive.answerer(), archive::understand);
  }
}
