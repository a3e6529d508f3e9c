import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import onrecord.answer.Answer;
import onrecord.answer.ArchiveAnswerer;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Retriever;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import onrecord.corpus.reading.Fingerprint;
import onrecord.evaluation.Evaluation;
import onrecord.evaluation.JudgedQuestion;
import onrecord.evaluation.Scores;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.PassageIndex;
import onrecord.index.generation.GenerationBuild;
import onrecord.index.generation.Generations;

/// Every question of a set, asked as people send questions: `Forms QUESTIONS ARCHIVE DATA
/// [OPTION…]`. Each form is a question's own words with others around them, or with letters wrong.
final class Forms {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC);
  private static final int QUOTES = 3;
  private static final int SHORTEST = 5;
  private static final double MISTYPED = 0.2;
  private static final double FILLED = 0.25;
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s'’\u200c]+");

  /// The letters that lie beside each other on a keyboard.
  private static final List<String> ROWS =
      List.of(
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "ضصثقفغعهخحجچ",
          "شسیبلاتنمکگ",
          "ظطزرذدپو",
          "شسيبلاتنمك");

  private static final Map<String, String> HEADERS =
      Map.of(
          "en", "Forwarded from Press Room\n[26.11.2026 14:03] Anna K.: ",
          "de", "Weitergeleitet von Pressestelle\n[26.11.26, 14:03] Anna K.: ",
          "es", "Reenviado de Sala de Prensa\n[26/11/2026 14:03] Ana K.: ",
          "fr", "Transféré de Salle de presse\n[26/11/2026 14:03] Anne K. : ",
          "fa", "هدایت‌شده از اتاق خبر\n[۲۶.۱۱.۲۰۲۶ ۱۴:۰۳] مریم ک.: ",
          "ar", "محولة من غرفة الأخبار\n[26.11.2026 14:03] ليلى ك.: ");

  private static final Map<String, String> SIGNATURES =
      Map.of(
          "en", "\n\nBest regards,\nAnna Kowalska\nSent from my iPhone",
          "de", "\n\nMit freundlichen Grüßen\nAnna Kowalska\nVon meinem iPhone gesendet",
          "es", "\n\nSaludos,\nAna Kowalska\nEnviado desde mi iPhone",
          "fr", "\n\nCordialement,\nAnne Kowalska\nEnvoyé de mon iPhone",
          "fa", "\n\nبا احترام\nمریم کوالسکا\nارسال شده از iPhone من",
          "ar", "\n\nمع أطيب التحيات\nليلى كوالسكا\nمُرسل من الـ iPhone");

  private static final Map<String, List<String>> POLITE =
      Map.of(
          "en", List.of("Hello, could you please tell me: ", " Thank you very much!"),
          "de", List.of("Hallo, könnten Sie mir bitte sagen: ", " Vielen Dank!"),
          "es", List.of("Hola, ¿me podría decir, por favor: ", " ¡Muchas gracias!"),
          "fr", List.of("Bonjour, pourriez-vous me dire s'il vous plaît : ", " Merci beaucoup !"),
          "fa", List.of("سلام، لطفاً به من بگویید: ", " خیلی ممنون!"),
          "ar", List.of("مرحبا، هل يمكنك أن تخبرني من فضلك: ", " شكرا جزيلا!"));

  private static final Map<String, List<String>> FILLERS =
      Map.of(
          "en", List.of("um", "uh", "you know", "like"),
          "de", List.of("ähm", "äh", "also", "halt"),
          "es", List.of("eh", "este", "bueno", "pues"),
          "fr", List.of("euh", "ben", "bah", "voilà"),
          "fa", List.of("خب", "یعنی", "اِم"),
          "ar", List.of("يعني", "آه", "طيب"));

  private final long seed;

  private Forms(long seed) {
    this.seed = seed;
  }

  /// A question's words, its language and its id, which each time bring the same chances.
  private record Put(String text, String language, String id) {}

  public static void main(String[] arguments) throws IOException {
    Path questions = Path.of(arguments[0]);
    long seed = 7;
    boolean words = false;
    boolean show = false;
    String only = "";
    for (int i = 3; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--seed" -> seed = Long.parseLong(arguments[++i]);
        case "--words" -> words = true;
        case "--show" -> show = true;
        case "--only" -> only = arguments[++i];
        default -> throw new IllegalArgumentException("no option: " + arguments[i]);
      }
    }
    Optional<Embedder> embedder = words ? Optional.empty() : Optional.of(Embedder.builtIn());
    Path place = Path.of(arguments[2]).resolve(words ? "words" : "meaning");
    var generations =
        new Generations(
            place, embedder, index -> onrecord.Archive.chance(index, embedder.orElseThrow()));
    try (GenerationBuild build = generations.begin().orElseThrow()) {
      Path archive = Path.of(arguments[1]);
      Corpus corpus = CorpusReader.read(archive);
      build.build(corpus, Fingerprint.of(archive), IndexProgress.SILENT);
    }
    try (PassageIndex index = generations.newest().orElseThrow()) {
      new Forms(seed).ask(questions, index, embedder, only, show);
    }
  }

  private void ask(
      Path file, PassageIndex index, Optional<Embedder> embedder, String only, boolean show)
      throws IOException {
    var reader =
        new QuestionReader(
            index.organizations(), new TreeSet<>(index.authors()), index.names(), TODAY);
    var answerer = new ArchiveAnswerer(reader, new Retriever(index, embedder), QUOTES);
    Map<String, String> languages = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode question = JSON.readTree(line);
      languages.put(question.path("id").asText(), question.path("language").asText("en"));
    }
    List<JudgedQuestion> all = JudgedQuestion.read(file);
    System.out.println("form              first  in three  wrongly  rightly declined    loss");
    double plain = 0;
    for (var form : forms().entrySet()) {
      boolean first = form.getKey().equals("as it is");
      if (!first && !only.isEmpty() && !form.getKey().equals(only)) {
        continue;
      }
      Map<String, Answer> answers = new HashMap<>();
      for (JudgedQuestion each : all) {
        var put = new Put(each.question(), languages.getOrDefault(each.id(), "en"), each.id());
        String asked = form.getValue().apply(put, new Random(seed * 31 + each.id().hashCode()));
        answers.put(each.question(), answerer.answer(reader.read(asked)));
        if (show) {
          System.out.println("    " + each.id() + " " + asked.replace("\n", "\\n"));
        }
      }
      Evaluation whole =
          Evaluation.of(all, answers::get, id -> index.find(id).map(Statement::text));
      Scores scores = whole.scores();
      plain = first ? percent(scores.rightFirst(), scores.answerable()) : plain;
      print(form.getKey(), scores, plain);
      if (show) {
        whole.lines().forEach(line -> System.out.println("    " + line));
      }
    }
  }

  private static void print(String form, Scores scores, double plain) {
    double first = percent(scores.rightFirst(), scores.answerable());
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-16s %5.1f %%  %5.1f %%  %5.1f %%  %5.1f %% of %-3d   %5.1f points",
            form,
            first,
            percent(scores.rightInThree(), scores.answerable()),
            percent(scores.wronglyAbstained(), scores.answerable()),
            percent(scores.rightlyAbstained(), scores.unanswerable()),
            scores.unanswerable(),
            plain - first));
  }

  private static double percent(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }

  private static Map<String, BiFunction<Put, Random, String>> forms() {
    Map<String, BiFunction<Put, Random, String>> forms = new LinkedHashMap<>();
    forms.put("as it is", (put, chance) -> put.text());
    forms.put("header", (put, chance) -> of(HEADERS, put) + put.text());
    forms.put("signature", (put, chance) -> put.text() + of(SIGNATURES, put));
    forms.put("hashtags", (put, chance) -> put.text() + " #Iran2026 #PressWatch");
    forms.put("hashtag words", Forms::tagged);
    forms.put("link", (put, chance) -> put.text() + " https://example.org/news/2026/x?id=7");
    forms.put("address", (put, chance) -> "@onrecordbot " + put.text());
    forms.put("typing errors", Forms::mistyped);
    forms.put("voice to text", Forms::spoken);
    forms.put(
        "polite", (put, chance) -> of(POLITE, put).get(0) + put.text() + of(POLITE, put).get(1));
    return forms;
  }

  private static <T> T of(Map<String, T> texts, Put put) {
    T text = texts.get(put.language());
    return text == null ? java.util.Objects.requireNonNull(texts.get("en")) : text;
  }

  /// One long word of the question as a hashtag.
  private static String tagged(Put put, Random chance) {
    String[] words = put.text().split(" ", -1);
    List<Integer> able = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("[\\p{L}\\p{M}]{5,}")) {
        able.add(i);
      }
    }
    if (!able.isEmpty()) {
      int at = able.get(chance.nextInt(able.size()));
      words[at] = "#" + words[at];
    }
    return String.join(" ", words);
  }

  /// One letter wrong in a share of the words of five letters and more.
  private static String mistyped(Put put, Random chance) {
    String[] words = put.text().split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      boolean able = words[i].chars().filter(Character::isLetter).count() >= SHORTEST;
      if (able && chance.nextDouble() < MISTYPED) {
        words[i] = mistyped(words[i], chance);
      }
    }
    return String.join(" ", words);
  }

  private static String mistyped(String word, Random chance) {
    int at = 1 + chance.nextInt(Math.max(1, SHORTEST - 3));
    at =
        Math.min(word.length() - 2, at + chance.nextInt(Math.max(1, word.length() - SHORTEST + 1)));
    char one = word.charAt(at);
    char next = word.charAt(at + 1);
    return switch (chance.nextInt(4)) {
      case 0 -> word.substring(0, at) + next + one + word.substring(at + 2);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      case 2 -> word.substring(0, at) + one + word.substring(at);
      default -> word.substring(0, at) + neighbour(one, chance) + word.substring(at + 1);
    };
  }

  private static char neighbour(char letter, Random chance) {
    for (String row : ROWS) {
      int at = row.indexOf(letter);
      if (at >= 0) {
        int beside = at == 0 ? 1 : at == row.length() - 1 ? at - 1 : at - 1 + 2 * chance.nextInt(2);
        return row.charAt(beside);
      }
    }
    return letter;
  }

  /// No marks, no capitals, and here and there a word that means nothing.
  private static String spoken(Put put, Random chance) {
    List<String> words = new ArrayList<>();
    String plain = MARKS.matcher(put.text().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    for (String word : plain.split("\\s+", -1)) {
      if (words.isEmpty() || chance.nextDouble() < FILLED) {
        List<String> fillers = of(FILLERS, put);
        words.add(fillers.get(chance.nextInt(fillers.size())));
      }
      words.add(word);
    }
    return String.join(" ", words);
  }
}
