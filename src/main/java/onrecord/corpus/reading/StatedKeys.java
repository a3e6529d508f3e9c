package onrecord.corpus.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.layout.CanonicalText;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;
import onrecord.corpus.source.Unpublished;

/// The keys of a draft under the names that the front matter gives them.
///
/// @param values by key
/// @param guesses what the file shows about itself, by key
public record StatedKeys(
    SourcePlace at, Map<String, FieldValue> values, Map<String, String> guesses) {
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "organization",
          "author",
          "publisher",
          "date",
          "amended",
          "language",
          "kind",
          "url",
          "source",
          "summary",
          "tags",
          "voices",
          "about");
  private static final String IGNORED = "";
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("authors", "author"),
          Map.entry("organisation", "organization"),
          Map.entry("sourceurl", "url"),
          Map.entry("canonicalurl", "url"),
          Map.entry("link", "url"),
          Map.entry("lang", "language"),
          Map.entry("locale", "language"),
          Map.entry("tag", "tags"),
          Map.entry("keywords", "tags"),
          Map.entry("voice", "voices"),
          Map.entry("description", "summary"),
          Map.entry("excerpt", "summary"),
          Map.entry("abstract", "summary"),
          Map.entry("lastmod", "amended"),
          Map.entry("updated", "amended"),
          Map.entry("lastmodifiedat", "amended"),
          Map.entry("pubdate", "date"),
          Map.entry("datepublished", "date"),
          Map.entry("issued", "date"),
          Map.entry("docid", IGNORED));

  /// What site generators and note books keep for themselves.
  private static final Set<String> GENERATORS =
      Set.of(
          ("layout permalink slug aliases alias redirectfrom categories category "
                  + "weight type menu toc cssclass cssclasses comments image images cover "
                  + "thumbnail featured pin math template order navorder parent sitemap "
                  + "outputs draft expirydate linktitle")
              .split(" "));

  /// Tables in which some keep the keys of their own.
  private static final Set<String> TABLES = Set.of("params", "extra", "taxonomies");

  /// "Ines Falk <ines@example.org>": what stands behind a name is none.
  private static final Pattern ADDRESS =
      Pattern.compile(" ?[<(](?:[^\\s<>()@]{1,99}@|https?://)[^\\s<>()]{1,300}[>)]$");

  private static final int NEAR = 2;

  /// How many bytes the words of a key may have in their plainest form: a longer word would end the
  /// building of an index.
  private static final int MOST = 8_000;

  /// What a draft states; keys that nobody knows are problems.
  public static StatedKeys of(StatementDraft draft, Problems problems) {
    Map<String, FieldValue> values = new LinkedHashMap<>();
    take(draft.stated(), values, problems);
    Map<String, String> guesses = new LinkedHashMap<>(draft.extract().guesses());
    guesses
        .entrySet()
        .removeIf(each -> !isShort(each.getKey(), each.getValue(), draft.at(), problems));
    return new StatedKeys(draft.at(), values, guesses);
  }

  private static void take(
      FieldValue.Keys stated, Map<String, FieldValue> values, Problems problems) {
    stated
        .values()
        .forEach(
            (written, value) -> {
              String bare = written.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
              String key = OTHER_NAMES.getOrDefault(bare, bare);
              if (KEYS.contains(key)) {
                if (isShort(key, String.join(" ", value.words()), value.at(), problems)) {
                  values.putIfAbsent(key, value);
                }
              } else if (TABLES.contains(bare) && value instanceof FieldValue.Keys table) {
                take(table, values, problems);
              } else if (!isOthers(key, bare)) {
                problems.add(value.at(), "unknown key '" + written + "'", advice(key));
              }
            });
  }

  private static boolean isOthers(String key, String bare) {
    return key.equals(IGNORED) || GENERATORS.contains(bare) || Unpublished.isKey(bare);
  }

  private static boolean isShort(String key, String words, SourcePlace at, Problems problems) {
    boolean isShort =
        key.equals("voices")
            || (words.length() <= MOST
                && Normalizer.normalize(words, Normalizer.Form.NFKC).getBytes(UTF_8).length
                    <= MOST);
    if (!isShort) {
      problems.add(
          at,
          "'%s' has %,d letters, more than a name or a heading can have; not used"
              .formatted(key, words.length()),
          "shorten it");
    }
    return isShort;
  }

  private static String advice(String key) {
    return KEYS.stream()
        .filter(known -> distance(known, key) <= NEAR)
        .min((one, other) -> distance(one, key) - distance(other, key))
        .map(known -> "did you mean '" + known + "'?")
        .orElse("known keys are " + String.join(", ", KEYS));
  }

  /// How many letters must be put in, taken out or changed.
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          row[j] = i + j;
        } else {
          int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
          row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
        }
      }
      above = row;
    }
    return above[other.length()];
  }

  /// Where a key's value stands.
  SourcePlace at(String key) {
    return Optional.ofNullable(values.get(key)).map(FieldValue::at).orElse(at);
  }

  /// Whether a key is there, be it with nothing behind it.
  public boolean has(String key) {
    return values.containsKey(key);
  }

  public Optional<FieldValue> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /// What is stated for a key, on one line.
  public Optional<String> words(String key) {
    return value(key)
        .map(value -> CanonicalText.line(String.join(" ", value.words())))
        .filter(words -> !words.isEmpty());
  }

  /// What the file itself shows for a key.
  public Optional<String> guess(String key) {
    return Optional.ofNullable(guesses.get(key))
        .map(CanonicalText::line)
        .filter(words -> !words.isEmpty());
  }

  /// What is stated for a key, each entry on one line.
  public List<String> list(String key) {
    return value(key).stream()
        .flatMap(
            value ->
                value instanceof FieldValue.Items(var _, var items)
                    ? items.stream()
                    : Stream.of(value))
        .map(StatedKeys::entry)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /// A person may come as CSL has it, family and given name apart.
  private static String entry(FieldValue value) {
    if (value instanceof FieldValue.Keys(var _, var names)) {
      FieldValue given = names.get("given");
      FieldValue family = names.get("family");
      if (given != null && family != null) {
        return line(given) + " " + line(family);
      }
      FieldValue name = names.get("name");
      if (name != null) {
        return line(name);
      }
    }
    return ADDRESS.matcher(line(value)).replaceFirst("");
  }

  private static String line(FieldValue value) {
    return CanonicalText.line(String.join(" ", value.words()));
  }
}
