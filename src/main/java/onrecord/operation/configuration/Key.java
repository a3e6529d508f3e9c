package onrecord.operation.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.operation.configuration.Configuration.ChatSettings;
import onrecord.operation.configuration.Configuration.LogFormat;
import onrecord.operation.configuration.Configuration.Mode;
import org.slf4j.event.Level;

/// One thing that can be set. The list of them all is the one source of what the documentation, the
/// configuration file and the program know about keys.
///
/// @param name in the file, where a dot stands for one more level
/// @param standard what holds where nothing is set
/// @param sentence what it does
record Key<T>(String name, Kind<T> kind, String standard, String sentence) {
  static final Key<Path> CORPUS =
      new Key<>("corpus", Kind.folder(), "corpus", "The archive: a folder of statements.");
  static final Key<Boolean> LINKS =
      new Key<>(
          "corpus.links",
          Kind.onOff(),
          "off",
          "Whether symbolic links in that folder are followed to what lies outside it.");
  static final Key<Integer> READER_MEMORY =
      new Key<>(
          "corpus.reader.memory",
          Kind.wholeNumber(32, 65_536),
          "256",
          "The memory, in MB, of the process that reads PDF, Word, web pages and large files; one"
              + " that needs more is a problem.");
  static final Key<Duration> READER_SECONDS =
      new Key<>(
          "corpus.reader.seconds",
          Kind.duration(Duration.ofSeconds(1), 1, 3600),
          "30",
          "How long such a file may take, in seconds, and one second more for each half MB; one"
              + " that takes longer is a problem.");
  static final Key<Path> DATA =
      new Key<>(
          "data",
          Kind.folder(),
          "data",
          "What is made from the archive: the index and the vectors.");
  static final Key<Boolean> SEMANTIC =
      new Key<>(
          "semantic",
          Kind.onOff(),
          "on",
          "Whether passages are also found by their meaning; off needs less memory and finds"
              + " less.");
  static final Key<Optional<Path>> EMBEDDING =
      new Key<>(
          "embedding.model",
          Kind.folderOrNone(),
          "none",
          "A model that tells meaning instead of the built-in one, which reads English alone; what"
              + " its folder holds: src/docs/models.md.");
  static final Key<Optional<Path>> RERANK =
      new Key<>(
          "rerank.model",
          Kind.folderOrNone(),
          "none",
          "A model that reads question and passage together and puts the first 20 hits in order; it"
              + " serves only where index.questions are answered better with it: src/docs/models.md.");
  static final Key<Level> LOG_LEVEL =
      new Key<>(
          "log.level",
          Kind.level(),
          "warn",
          "How much is logged to standard error; each level includes those before it.");
  static final Key<LogFormat> LOG_FORMAT =
      new Key<>(
          "log.format",
          Kind.oneOf(LogFormat.class),
          "text",
          "How a line of the log is written: as text, or as one JSON object.");
  static final Key<Boolean> LOG_QUESTIONS =
      new Key<>(
          "log.questions",
          Kind.onOff(),
          "off",
          "Whether the log holds the words of questions; who asked is never logged.");
  static final Key<Optional<Path>> JUDGED =
      new Key<>(
          "index.questions",
          Kind.fileOrNone(),
          "none",
          "A set of judged questions that a new index is scored on before it serves; its form is"
              + " that of onrecord eval.");
  static final Key<Integer> FLOOR =
      new Key<>(
          "index.floor",
          Kind.wholeNumber(0, 100),
          "60",
          "Of how many in a hundred of those the right quote must come first; with fewer the index"
              + " before it goes on serving.");
  static final Key<Integer> QUOTES =
      new Key<>(
          "answer.quotes",
          Kind.wholeNumber(1, 3),
          "3",
          "How many quotes an answer holds at most; a comparison holds one for each one asked.");

  static final Key<Mode> MODE =
      new Key<>(
          "telegram.mode",
          Kind.oneOf(Mode.class),
          "poll",
          "How messages arrive: fetched from Telegram, or brought by it to telegram.webhook.url.");
  static final Key<URI> API =
      new Key<>(
          "telegram.api.url",
          Kind.address(),
          "https://api.telegram.org",
          "The Bot API server; another address for a server of one's own.");
  static final Key<Duration> POLL =
      new Key<>(
          "telegram.poll.seconds",
          Kind.duration(Duration.ofSeconds(1), 1, 50),
          "50",
          "How long a fetch waits at the server for something to arrive, in seconds.");
  static final Key<Optional<URI>> WEBHOOK =
      new Key<>(
          "telegram.webhook.url",
          Kind.addressOrNone(),
          "none",
          "Where Telegram brings messages in the mode webhook: an https address that leads to"
              + " telegram.webhook.host and telegram.webhook.port.");
  static final Key<String> WEBHOOK_HOST =
      new Key<>(
          "telegram.webhook.host",
          Kind.word(),
          "127.0.0.1",
          "The address of this machine at which the webhook listens.");
  static final Key<Integer> WEBHOOK_PORT =
      new Key<>(
          "telegram.webhook.port",
          Kind.wholeNumber(1, 65_535),
          "8443",
          "The port at which the webhook listens.");
  static final Key<Set<Long>> ADMINS =
      new Key<>(
          "telegram.admins",
          Kind.people(),
          "none",
          "Who may use /reindex, /status and the like: the numbers that Telegram gives to people,"
              + " separated by commas; /id tells everyone theirs.");
  static final Key<ChatSettings> CHATS =
      new Key<>(
          "telegram.chats",
          Kind.oneOf(ChatSettings.class),
          "open",
          "Who is answered: every chat, or only those in telegram.chats.allowed; the admins in"
              + " private always.");
  static final Key<Set<Long>> ALLOWED =
      new Key<>(
          "telegram.chats.allowed",
          Kind.chats(),
          "none",
          "The chats that are answered where telegram.chats is listed: the numbers of groups and"
              + " channels, and of persons for private chats and for inline mode.");
  static final Key<Integer> PER_PERSON =
      new Key<>(
          "telegram.limits.person",
          Kind.wholeNumber(0, 1000),
          "20",
          "How many questions a minute one person may ask, wherever it is; a long text counts for"
              + " several, four buttons or inline queries for one; 0 for no limit, as for admins.");
  static final Key<Integer> PER_CHAT =
      new Key<>(
          "telegram.limits.chat",
          Kind.wholeNumber(0, 1000),
          "40",
          "How many questions a minute may be asked in one group or channel; 0 for no limit.");
  static final Key<Optional<String>> NAME =
      new Key<>(
          "telegram.name",
          Kind.textOrNone(64),
          "none",
          "The bot's name as Telegram shows it; none leaves it as @BotFather has it.");
  static final Key<Optional<String>> WELCOME =
      new Key<>(
          "telegram.welcome",
          Kind.textOrNone(600),
          "none",
          "What /start says of the archive; none says how many statements of whom, from when to"
              + " when, about what.");
  static final Key<List<String>> EXAMPLES =
      new Key<>(
          "telegram.examples",
          Kind.texts(3, 64),
          "none",
          "Questions to begin with, as buttons under /start, separated by bars (|), in whatever"
              + " language; one that the archive does not answer is not offered, and the log says"
              + " so at the start; none chooses some that it answers.");
  static final Key<Duration> STALE =
      new Key<>(
          "telegram.stale.hours",
          Kind.duration(Duration.ofHours(1), 1, 24),
          "12",
          "How old a question may be, in hours, to be answered after the bot was away; an older one"
              + " gets a short apology.");
  static final Key<Duration> KEEP =
      new Key<>(
          "telegram.keep.hours",
          Kind.duration(Duration.ofHours(1), 24, 8760),
          "48",
          "How long it is kept, in hours, which messages answer which question, for edited"
              + " questions and for going on from an answer.");
  static final Key<Integer> UNANSWERED =
      new Key<>(
          "telegram.unanswered.days",
          Kind.wholeNumber(0, 365),
          "30",
          "How many days questions that the archive did not answer are kept for /unanswered,"
              + " without who asked; 0 keeps none.");
  static final Key<String> HTTP_HOST =
      new Key<>(
          "http.host",
          Kind.word(),
          "127.0.0.1",
          "The address of this machine for http.port; 0.0.0.0 for all of them.");
  static final Key<Integer> HTTP_PORT =
      new Key<>(
          "http.port",
          Kind.wholeNumber(0, 65_535),
          "0",
          "The port at which the bot tells how it is (/healthz, /readyz and /metrics) or, with"
              + " http.site, serves the web site; 0 for none.");

  /// The environment variable that sets it.
  String variable() {
    return "ONRECORD_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
