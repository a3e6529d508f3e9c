package onrecord.operation.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.event.Level;

/// What was set, or holds by default.
///
/// @param corpus the archive's folder
/// @param reading what the reading of that folder goes by
/// @param data where the index and the vectors are kept
/// @param semantic whether passages are also found by their meaning
/// @param embedding the folder of the model that tells meaning; empty for the built-in one
/// @param rerank the folder of a model that puts hits in order; empty for none
/// @param log what is logged, and how
/// @param index what a new index must come up to
/// @param quotes how many an answer holds at most
/// @param telegram what the bot in Telegram goes by
/// @param http where the bot tells how it is
public record Configuration(
    Path corpus,
    ReadingSettings reading,
    Path data,
    boolean semantic,
    Optional<Path> embedding,
    Optional<Path> rerank,
    Log log,
    IndexSettings index,
    int quotes,
    Telegram telegram,
    Http http) {

  /// What the reading of an archive's folder goes by.
  ///
  /// @param links whether symbolic links are followed out of it
  /// @param watched whether changes in it are taken in by themselves
  /// @param memory the heap, in megabytes, of the process that reads what may be dangerous
  /// @param patience how long a file may take there, besides what its size adds
  public record ReadingSettings(boolean links, boolean watched, int memory, Duration patience) {}

  /// How a line of the log is written.
  public enum LogFormat {
    /// For people.
    TEXT,
    /// As one JSON object.
    JSON
  }

  /// What is logged, and how.
  ///
  /// @param questions whether the log holds the words of questions
  public record Log(Level level, LogFormat format, boolean questions) {

    /// Whether each line is a JSON object.
    public boolean json() {
      return format == LogFormat.JSON;
    }
  }

  /// What a new index must come up to before it serves.
  ///
  /// @param questions a file of judged questions
  /// @param floor of how many in a hundred of them the right quote must come first
  /// @param engine what finds passages in it
  public record IndexSettings(Optional<Path> questions, int floor, EngineSettings engine) {
    /// In files of this machine.
    public IndexSettings(Optional<Path> questions, int floor) {
      this(questions, floor, EngineSettings.EMBEDDED);
    }
  }

  /// How messages arrive.
  public enum Mode {
    /// Fetched from the server.
    POLL,
    /// Brought by the server.
    WEBHOOK
  }

  /// Who is answered.
  public enum ChatSettings {
    /// Every chat.
    OPEN,
    /// Those that are listed.
    LISTED
  }

  /// Who may ask in Telegram, and how much.
  ///
  /// @param allowed the numbers of the chats that are answered where only listed ones are
  /// @param perPerson questions a minute; 0 for no limit
  /// @param perChat questions a minute in one group or channel; 0 for no limit
  public record LimitSettings(ChatSettings chats, Set<Long> allowed, int perPerson, int perChat) {}

  /// What the bot in Telegram goes by.
  ///
  /// @param api the Bot API server
  /// @param poll how long a fetch waits
  /// @param admins the numbers of those who may have the index built and see how things are
  /// @param limits who may ask, and how much
  /// @param name that Telegram is to show; empty where it is left as it is
  /// @param stale how old a question may be to be answered after the bot was away
  /// @param keep how long it is kept which messages answer which question
  /// @param unanswered how many days questions without an answer are kept; 0: not at all
  /// @param greeting what is said to whoever comes for the first time
  /// @param news what the bot tells unasked
  public record Telegram(
      Mode mode,
      URI api,
      Duration poll,
      WebhookSettings webhook,
      Set<Long> admins,
      LimitSettings limits,
      Optional<String> name,
      Duration stale,
      Duration keep,
      int unanswered,
      GreetingSettings greeting,
      NewsSettings news) {}

  /// What the bot tells unasked.
  ///
  /// @param quiet when nobody is told of new statements
  /// @param most messages about them that a chat gets a day
  /// @param announce the channel in which each is posted: its @name, or its number
  /// @param bulletin when the admins are told what the week before was like
  public record NewsSettings(
      Optional<QuietSettings> quiet,
      int most,
      Optional<String> announce,
      Optional<BulletinSettings> bulletin) {}

  /// A moment of each week, by the clock of a zone.
  public record BulletinSettings(DayOfWeek day, LocalTime time, ZoneId zone) {}

  /// Hours of each day, by the clock of a zone.
  public record QuietSettings(LocalTime from, LocalTime to, ZoneId zone) {}

  /// What is said to whoever comes for the first time.
  ///
  /// @param words what the archive is; empty where it is read from it
  /// @param examples questions to begin with; none where they are chosen
  public record GreetingSettings(Optional<String> words, List<String> examples) {}

  /// Where messages are brought to.
  ///
  /// @param url where the server finds it
  /// @param host the address of this machine at which it listens
  public record WebhookSettings(Optional<URI> url, String host, int port) {}

  /// Where something listens.
  ///
  /// @param host an address of this machine
  /// @param port 0 where nothing listens
  /// @param site the web site, which has the port where it is served
  public record Http(String host, int port, WebSite site) {

    /// Where the bot tells how it is; 0 where it tells nobody, or by the site alone.
    public int metricsPort() {
      return site.on() ? site.metricsPort() : port;
    }
  }

  /// What the command line sets; relative paths are relative to the current folder.
  public record Options(Optional<Path> config, Optional<Path> corpus, Optional<Path> data) {

    /// Nothing set.
    public static final Options NONE =
        new Options(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// An option wins over a variable, a variable over the file, the file over the default.
  ///
  /// @throws InvalidConfiguration with everything that is wrong, when anything is
  public static Configuration load(Options options, Map<String, String> environment)
      throws InvalidConfiguration {
    List<String> problems = new ArrayList<>();
    Configuration configuration = load(options, environment, problems);
    if (!problems.isEmpty()) {
      throw new InvalidConfiguration(problems);
    }
    return configuration;
  }

  /// The same as far as it can be understood: what is wrong joins the problems and is as by
  /// default.
  public static Configuration load(
      Options options, Map<String, String> environment, List<String> problems) {
    var sources = new SettingSources(options.config(), environment);
    return of(new SettingValues(sources.read(problems), problems), options, environment);
  }

  private static Configuration of(
      SettingValues values, Options options, Map<String, String> environment) {
    return new Configuration(
        values.folder(Key.CORPUS, options.corpus()),
        new ReadingSettings(
            values.of(Key.LINKS),
            values.of(NewsKeys.WATCH),
            values.of(Key.READER_MEMORY),
            values.of(Key.READER_SECONDS)),
        values.folder(Key.DATA, options.data()),
        values.of(Key.SEMANTIC),
        values.pathOrNone(Key.EMBEDDING),
        values.pathOrNone(Key.RERANK),
        log(values),
        new IndexSettings(
            values.pathOrNone(Key.JUDGED),
            values.of(Key.FLOOR),
            EngineKeys.settings(values, environment)),
        values.of(Key.QUOTES),
        TelegramValues.of(values),
        SiteKey.read(values));
  }

  private static Log log(SettingValues values) {
    return new Log(
        values.of(Key.LOG_LEVEL), values.of(Key.LOG_FORMAT), values.of(Key.LOG_QUESTIONS));
  }

  /// The variables that are named as ours are and set nothing, in the order of the alphabet.
  public static List<String> strangers(Map<String, String> environment) {
    Set<String> known =
        KeyTable.ALL.stream().map(Key::variable).collect(Collectors.toCollection(HashSet::new));
    known.addAll(ClusterAccess.variables());
    known.addAll(List.of(SettingSources.HOME, "ONRECORD_JAVA_OPTS", "ONRECORD_JVMS"));
    return environment.keySet().stream()
        .filter(name -> name.startsWith("ONRECORD_") && !known.contains(name))
        .sorted()
        .toList();
  }
}
