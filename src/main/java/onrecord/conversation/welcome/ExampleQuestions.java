package onrecord.conversation.welcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Quoted;
import onrecord.answer.Answerer;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Welcome;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Payload;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;

/// Questions that this archive answers, for whoever does not know what to ask: those that its
/// keeper has set, else some made from who speaks about what, each tried before it is shown.
/// Thread-safe.
public final class ExampleQuestions {
  /// So many are chosen for a language.
  private static final int CHOSEN = 3;

  private static final int MOST_TRIED = 36;
  private static final int STATEMENTS = 12;
  private static final int LONGEST = 64;
  private static final Pattern NUMBER = Pattern.compile("^\\p{Nd}{1,2}\\. ");
  private static final Pattern ISOLATED = Pattern.compile("^[\u2066-\u2068](.*)\u2069$");

  final StatementStore store;
  private final Answerer answerer;
  private final Function<String, Question> questions;
  private final KeeperExamples set;
  private final Map<String, List<String>> chosen = new ConcurrentHashMap<>();
  private final Map<Integer, String> shown = new ConcurrentHashMap<>();
  private volatile Optional<Topics> topics = Optional.empty();

  /// For one generation of an archive.
  public ExampleQuestions(
      StatementStore store,
      Answerer answerer,
      Function<String, Question> questions,
      Welcome welcome) {
    this.store = store;
    this.answerer = answerer;
    this.questions = questions;
    set = new KeeperExamples(welcome.examples(), answerer, questions);
  }

  /// A question that may be shown, and who must answer it; anybody where nobody is named.
  private record Candidate(String text, Optional<String> speaker) {}

  /// So many questions at most, in that language where it can be.
  public List<String> some(Wording wording, int most) {
    List<String> all =
        set.answered().isEmpty()
            ? chosen.computeIfAbsent(wording.language(), _ -> choose(wording))
            : set.answered();
    return all.stream().limit(most).toList();
  }

  /// A few that are about what stands nearest to what was asked, else any.
  public List<String> near(List<Quote> nearest, Wording wording, int most) {
    var found = new ArrayList<String>();
    for (Quote quote : nearest) {
      if (found.size() < most && !quote.statement().isReaderComments()) {
        entry(quote.statement().id()).stream()
            .flatMap(entry -> abouts(entry, wording).stream().limit(2))
            .filter(one -> !found.contains(one.text()) && isAnswered(one))
            .findFirst()
            .ifPresent(one -> found.add(one.text()));
      }
    }
    some(wording, most).stream()
        .filter(one -> found.size() < most && !found.contains(one))
        .forEach(found::add);
    return List.copyOf(found);
  }

  /// Buttons that ask them, one a row.
  public List<List<Button>> buttons(List<String> asked) {
    return asked.stream().map(text -> List.<Button>of(button(text, text))).toList();
  }

  /// Buttons with their numbers.
  List<Button> numbers(List<String> asked, Wording wording) {
    return IntStream.range(0, asked.size())
        .<Button>mapToObj(i -> button(wording.figure(i + 1L), asked.get(i)))
        .toList();
  }

  private Press button(String label, String text) {
    var payload = Payload.ExamplePayload.of(text);
    shown.put(payload.hash(), text);
    return new Press(label, payload.encoded(), text);
  }

  /// The question of a button.
  ///
  /// @param seen what stands on it and above it, in lines, where that can be seen
  public Optional<String> pressed(Payload.ExamplePayload payload, String seen) {
    return seen.lines()
        .map(line -> NUMBER.matcher(line.strip()).replaceFirst(""))
        .flatMap(line -> Stream.of(line, ISOLATED.matcher(line).replaceFirst("$1")))
        .filter(line -> payload.equals(Payload.ExamplePayload.of(line)))
        .findFirst()
        .or(() -> Optional.ofNullable(shown.get(payload.hash())));
  }

  private List<StatementEntry> entries() {
    return store.list().stream().filter(entry -> !isComment(entry.masthead())).toList();
  }

  static boolean isComment(Masthead masthead) {
    return masthead.kind().equalsIgnoreCase(Masthead.READER_COMMENTS);
  }

  private Optional<StatementEntry> entry(String id) {
    return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// What statements are about.
  Topics topics() {
    if (topics.isEmpty()) {
      topics = Optional.of(new Topics(store, entries()));
    }
    return topics.get();
  }

  /// Of different speakers as far as that goes, in the person's language first.
  private List<String> choose(Wording wording) {
    var found = new ArrayList<String>();
    var heard = new HashSet<Optional<String>>();
    int tried = 0;
    for (List<Candidate> one : candidates(wording)) {
      for (Candidate candidate : one) {
        if (found.size() == CHOSEN || tried == MOST_TRIED) {
          return List.copyOf(found);
        }
        if (!found.contains(candidate.text()) && !heard.contains(candidate.speaker())) {
          tried++;
          if (isAnswered(candidate)) {
            found.add(candidate.text());
            heard.add(candidate.speaker());
            break;
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /// For each place several, the best first.
  private List<List<Candidate>> candidates(Wording wording) {
    Map<String, StatementEntry> bySpeaker = new LinkedHashMap<>();
    for (StatementEntry entry : entries()) {
      speaker(entry.masthead()).ifPresent(name -> bySpeaker.putIfAbsent(name, entry));
    }
    List<StatementEntry> some = Topics.spread(List.copyOf(bySpeaker.values()), STATEMENTS);
    var places = new ArrayList<List<Candidate>>();
    for (StatementEntry entry : some) {
      var own = new ArrayList<>(abouts(entry, wording));
      Candidate calls = calls(entry, wording);
      // The second one has another form.
      own.add(places.size() % CHOSEN == 1 ? 0 : own.size(), calls);
      places.add(own);
    }
    places.add(
        topics().common().stream()
            .map(topic -> wording.say("example.who", Map.of("topic", topic)))
            .map(text -> new Candidate(text, Optional.empty()))
            .toList());
    return places;
  }

  private static Candidate calls(StatementEntry entry, Wording wording) {
    String name = speaker(entry.masthead()).orElse("");
    return new Candidate(
        wording.say("example.calls", Map.of("name", name)), speaker(entry.masthead()));
  }

  /// What its speaker says about what it is about, the shorter first that are not too long.
  private List<Candidate> abouts(StatementEntry entry, Wording wording) {
    Optional<String> name = speaker(entry.masthead());
    if (name.isEmpty()) {
      return List.of();
    }
    boolean same = entry.masthead().language().startsWith(wording.language());
    var abouts = new ArrayList<String>();
    for (String topic : topics().of(entry.id())) {
      boolean named = Character.isUpperCase(topic.codePointAt(0));
      if (same || named) {
        abouts.add(topic);
      }
    }
    String title = wording.say("example.title", Map.of("title", entry.masthead().title()));
    abouts.add(title);
    return abouts.stream()
        .map(topic -> wording.say("example.about", Map.of("name", name.get(), "topic", topic)))
        .filter(text -> text.length() <= LONGEST)
        .map(text -> new Candidate(text, name))
        .toList();
  }

  /// Who speaks in a statement, as briefly as it is known.
  private static Optional<String> speaker(Masthead masthead) {
    return masthead
        .organization()
        .map(one -> one.shortNames().stream().findFirst().orElseGet(one::name))
        .or(() -> masthead.authors().stream().findFirst());
  }

  private boolean isAnswered(Candidate candidate) {
    Answer answer = answerer.again(questions.apply(candidate.text()));
    return answer instanceof Quoted quoted
        && (candidate.speaker().isEmpty()
            || speaker(quoted.quotes().getFirst().statement().masthead())
                .equals(candidate.speaker()));
  }

  /// The names of those who speak in most statements, the most frequent first.
  static List<String> speakers(List<StatementEntry> entries) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (StatementEntry entry : entries) {
      Masthead masthead = entry.masthead();
      masthead
          .organization()
          .map(Organization::name)
          .or(() -> masthead.authors().stream().findFirst())
          .ifPresent(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
