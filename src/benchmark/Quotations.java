import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import onrecord.corpus.voices.ReadVoice;
import onrecord.corpus.voices.VoiceReader;
import onrecord.language.Span;

/// How well quotations and their speakers are read from annotated texts: `Quotations [--show KIND]
/// FILE…`.
///
/// A quotation is found whole where its span is read within two characters at either end, and found
/// where a voice overlaps most of it. Its speaker is **right** where a name is given and the words
/// that name or stand for the speaker beside the quotation overlap the annotated source, or where
/// the name given shares a word that is capitalized with it. A pronoun counts as right where the
/// annotated source is that pronoun and a name was found for it: whether that is the right name is
/// not annotated, so these are counted apart, too. Only what stands between double marks was
/// annotated: what is read between other marks or behind a speaker's label is counted apart and not
/// held against the reading.
final class Quotations {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "him", "her", "his", "their", "them", "it", "i", "we", "who");
  private static final int EDGE = 2;

  private final Optional<String> shown;
  private int annotated;
  private int whole;
  private int found;
  private int read;
  private int readWell;
  private long charactersAnnotated;
  private long charactersRead;
  private long charactersBoth;
  private int right;
  private int rightPronouns;
  private int wrong;
  private int open;
  private int left;
  private long nanos;
  private long length;

  private Quotations(Optional<String> shown) {
    this.shown = shown;
  }

  public static void main(String[] arguments) throws IOException {
    boolean show = arguments[0].equals("--show");
    List<String> files = Arrays.asList(arguments).subList(show ? 2 : 0, arguments.length);
    for (String file : files) {
      Optional<String> shown = show ? Optional.of(arguments[1]) : Optional.empty();
      if (file.endsWith(".txt")) {
        System.out.print(MarkedTexts.read(Path.of(file), shown).report());
        continue;
      }
      Quotations quotations = new Quotations(shown);
      quotations.readFile(Path.of(file));
      System.out.print(quotations.report(Path.of(file).getFileName().toString()));
    }
  }

  private void readFile(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(JSON.readTree(line));
      }
    }
  }

  /// An annotated quotation and its source.
  private record Gold(Span span, List<Span> source) {}

  private void add(JsonNode article) {
    String text = article.get("text").asText();
    List<Gold> gold = new ArrayList<>();
    for (JsonNode each : article.get("quotations")) {
      List<Span> source = new ArrayList<>();
      each.get("source").forEach(part -> source.add(span(text, part)));
      gold.add(new Gold(span(text, each), source));
    }
    long start = System.nanoTime();
    List<ReadVoice> all = VoiceReader.read(text, article.path("language").asText("en"));
    nanos += System.nanoTime() - start;
    List<ReadVoice> voices = all.stream().filter(each -> annotatable(text, each)).toList();
    left += all.size() - voices.size();
    length += text.length();
    compare(text, gold, voices);
  }

  private static Span span(String text, JsonNode node) {
    return new Span(
        text.offsetByCodePoints(0, node.get("start").asInt()),
        text.offsetByCodePoints(0, node.get("end").asInt()));
  }

  /// Whether words stand between the marks that the annotators looked at.
  private static boolean annotatable(String text, ReadVoice voice) {
    int start = voice.span().start();
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    return voice.ground() != ReadVoice.Ground.LABEL && "'‘`".indexOf(before) < 0;
  }

  private void compare(String text, List<Gold> gold, List<ReadVoice> voices) {
    BitSet theirs = new BitSet();
    BitSet ours = new BitSet();
    gold.forEach(each -> theirs.set(each.span().start(), each.span().end()));
    voices.forEach(each -> ours.set(each.span().start(), each.span().end()));
    charactersAnnotated += theirs.cardinality();
    charactersRead += ours.cardinality();
    ours.and(theirs);
    charactersBoth += ours.cardinality();
    read += voices.size();
    for (ReadVoice voice : voices) {
      boolean well = gold.stream().anyMatch(each -> mostly(each.span(), voice.span()));
      readWell += well ? 1 : 0;
      if (!well) {
        show("invented", text, voice.span(), Optional.of(voice), List.of());
      }
    }
    for (Gold each : gold) {
      annotated++;
      compare(text, each, voices);
    }
  }

  static boolean mostly(Span one, Span other) {
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return shared * 2 > Math.min(one.length(), other.length());
  }

  private void compare(String text, Gold gold, List<ReadVoice> voices) {
    Optional<ReadVoice> voice =
        voices.stream().filter(each -> mostly(gold.span(), each.span())).findFirst();
    if (voice.isEmpty()) {
      show("missed", text, gold.span(), voice, gold.source());
      return;
    }
    found++;
    Span span = voice.get().span();
    whole +=
        Math.abs(span.start() - gold.span().start()) <= EDGE
                && Math.abs(span.end() - gold.span().end()) <= EDGE
            ? 1
            : 0;
    if (voice.get().speaker().isEmpty()) {
      open++;
      show("open", text, gold.span(), voice, gold.source());
    } else if (right(text, voice.get(), gold.source())) {
      right++;
      boolean pronoun = voice.get().ground() == ReadVoice.Ground.PRONOUN;
      rightPronouns += pronoun ? 1 : 0;
      show(pronoun ? "pronoun" : "right", text, gold.span(), voice, gold.source());
    } else {
      wrong++;
      show("wrong", text, gold.span(), voice, gold.source());
    }
  }

  private static boolean right(String text, ReadVoice voice, List<Span> source) {
    if (voice.named().filter(named -> source.stream().anyMatch(named::overlaps)).isPresent()) {
      return true;
    }
    String given = voice.speaker().orElseThrow();
    return source.stream().anyMatch(each -> sharesName(given, each.of(text)));
  }

  private static boolean sharesName(String given, String annotated) {
    List<String> words = Arrays.asList(given.split("[^\\p{L}\\p{N}]+", -1));
    return Arrays.stream(annotated.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
        .filter(word -> !PRONOUNS.contains(word.toLowerCase(Locale.ROOT)) && !word.equals("The"))
        .anyMatch(words::contains);
  }

  private void show(
      String kind, String text, Span span, Optional<ReadVoice> voice, List<Span> source) {
    if (shown.filter(kind::equals).isPresent()) {
      int from = Math.max(0, span.start() - 160);
      int to = Math.min(text.length(), span.end() + 140);
      System.out.printf(
          "%s %s | %s | %s%n    %s⟦%s⟧%s%n",
          kind,
          voice.map(each -> each.speaker().orElse("?") + " " + each.ground()).orElse("-"),
          voice.flatMap(ReadVoice::named).map(named -> named.of(text)).orElse("-"),
          source.stream().map(each -> each.of(text)).toList(),
          text.substring(from, span.start()).replace('\n', '¶'),
          span.of(text).replace('\n', '¶'),
          text.substring(span.end(), to).replace('\n', '¶'));
    }
  }

  private String report(String file) {
    int named = right + wrong;
    return String.format(
        Locale.ROOT,
        "%s: %d quotations; found %.1f %% (whole %.1f %%) of them, %.1f %% of what was read;"
            + " by characters %.1f %% and %.1f %%;"
            + " between other marks or behind labels %d%n"
            + "  named %d = %.1f %% of all; right %d, wrong %d = %.1f %% right (%d pronouns among"
            + " them, %.1f %% right without); open %d%n"
            + "  %.0f ms for %.1f million characters%n",
        file,
        annotated,
        share(found, annotated),
        share(whole, annotated),
        share(readWell, read),
        share(charactersBoth, charactersAnnotated),
        share(charactersBoth, charactersRead),
        left,
        named,
        share(named, annotated),
        right,
        wrong,
        share(right, named),
        rightPronouns,
        share(right - rightPronouns, named - rightPronouns),
        open,
        nanos / 1e6,
        length / 1e6);
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : 100.0 * part / all;
  }
}

/// Short texts of one language in which quotations and speakers are marked, one a line: `⟦words⟧`,
/// behind each ` | ` the speaker of the next one, with `/` between names that are as right, `?`
/// where a reader cannot tell.
///
/// Here a speaker is right only where the very name is given, a pronoun's too; a speaker given
/// where none can be told, or to what nobody says, is wrong.
final class MarkedTexts {
  private final Path file;
  private final Optional<String> shown;
  private int marked;
  private int found;
  private int invented;
  private int nameable;
  private int right;
  private int wrong;

  private MarkedTexts(Path file, Optional<String> shown) {
    this.file = file;
    this.shown = shown;
  }

  static MarkedTexts read(Path file, Optional<String> shown) throws IOException {
    MarkedTexts texts = new MarkedTexts(file, shown);
    Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && line.charAt(0) != '#')
        .forEach(texts::add);
    return texts;
  }

  private void add(String line) {
    List<String> parts = List.of(line.split(" \\| ", -1));
    String written = parts.getFirst().replace('¶', '\n');
    String text = written.replace("⟦", "").replace("⟧", "");
    String language = file.getFileName().toString().substring(0, 2);
    List<ReadVoice> voices = new ArrayList<>(VoiceReader.read(text, language));
    int at = 0;
    for (int i = 1; i < parts.size(); i++) {
      int open = written.indexOf('⟦', at);
      int close = written.indexOf('⟧', open);
      at = close;
      Span span = new Span(open - 2 * (i - 1), close - 1 - 2 * (i - 1));
      marked++;
      Optional<ReadVoice> voice =
          voices.stream().filter(each -> Quotations.mostly(each.span(), span)).findFirst();
      voice.ifPresent(voices::remove);
      compare(written, List.of(parts.get(i).strip().split("/")), voice);
    }
    for (ReadVoice each : voices) {
      invented++;
      wrong += each.speaker().isPresent() ? 1 : 0;
      show("invented", written, Optional.of(each), List.of());
    }
  }

  private void compare(String written, List<String> names, Optional<ReadVoice> voice) {
    boolean open = names.equals(List.of("?"));
    nameable += open ? 0 : 1;
    found += voice.isPresent() ? 1 : 0;
    Optional<String> speaker = voice.flatMap(ReadVoice::speaker);
    if (speaker.isEmpty()) {
      if (voice.isEmpty()) {
        show("missed", written, voice, names);
      } else if (!open) {
        show("open", written, voice, names);
      }
    } else if (names.stream().anyMatch(speaker.get()::equalsIgnoreCase)) {
      right++;
      show("right", written, voice, names);
    } else {
      wrong++;
      show("wrong", written, voice, names);
    }
  }

  private void show(String kind, String text, Optional<ReadVoice> voice, List<String> names) {
    if (shown.filter(kind::equals).isPresent()) {
      String speaker = voice.flatMap(ReadVoice::speaker).orElse("?");
      System.out.printf("%s %s | %s | %s%n", kind, speaker, names, text);
    }
  }

  String report() {
    return String.format(
        Locale.ROOT,
        "%s: %d quotations; found %d, invented %d; %d can be named: right %d, wrong %d%n",
        file.getFileName(),
        marked,
        found,
        invented,
        nameable,
        right,
        wrong);
  }
}
