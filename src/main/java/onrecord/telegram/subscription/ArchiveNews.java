package onrecord.telegram.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.FittingStatement;
import onrecord.corpus.Statement;

/// What the archive holds that somebody may want to be told of, in whichever generation serves at
/// the moment. Thread-safe.
public interface ArchiveNews {

  /// An archive without statements.
  ArchiveNews NONE =
      new ArchiveNews() {
        @Override
        public int generation() {
          return 0;
        }

        @Override
        public Map<String, String> versions() {
          return Map.of();
        }

        @Override
        public Optional<Statement> find(String id) {
          return Optional.empty();
        }

        @Override
        public Optional<Subscription> understood(String words) {
          return Optional.empty();
        }

        @Override
        public Optional<Subscription> organization(String key) {
          return Optional.empty();
        }

        @Override
        public int since(LocalDate day, Subscription subscription) {
          return 0;
        }

        @Override
        public List<FittingStatement> fitting(Subscription subscription, Set<String> statements) {
          return List.of();
        }

        @Override
        public Optional<Reply> notice(NoticedStatements noticed, Preferences preferences) {
          return Optional.empty();
        }
      };

  /// What a message tells of.
  ///
  /// @param quoted so many of the first are quoted
  /// @param listed so many more are listed, and the rest is counted
  record NoticedStatements(List<FittingStatement> statements, int quoted, int listed) {}

  /// The number of the generation; 0 where none serves.
  int generation();

  /// Every statement, with what tells whether it has changed.
  Map<String, String> versions();

  /// The statement of that id.
  Optional<Statement> find(String id);

  /// What somebody means by words; empty where there is nothing in them to look for.
  Optional<Subscription> understood(String words);

  /// What the organization of that key says.
  Optional<Subscription> organization(String key);

  /// How many statements issued since that day would have been told of.
  int since(LocalDate day, Subscription subscription);

  /// Those of the statements that fit.
  List<FittingStatement> fitting(Subscription subscription, Set<String> statements);

  /// What a chat is told; empty where the archive holds none of them any more.
  Optional<Reply> notice(NoticedStatements noticed, Preferences preferences);
}
