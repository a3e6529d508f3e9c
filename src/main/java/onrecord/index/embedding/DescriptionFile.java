package onrecord.index.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import onrecord.operation.Failure;
import org.jspecify.annotations.Nullable;

/// The file that describes a model, in YAML: one line a key. What is wrong in it is a [Failure].
final class DescriptionFile {
  private static final String POOLING = "pooling";
  private static final String COSINES = "cosines";
  private static final String QUESTION = "prefix.question";
  private static final String PASSAGE = "prefix.passage";
  private static final String DIMENSIONS = "dimensions";
  private static final String TOKENS = "tokens";
  private static final String LANGUAGES = "languages";
  private static final String SUM = "sha256";
  private static final String IDS = "input.ids";
  private static final String MASK = "input.mask";
  private static final String TYPES = "input.types";
  private static final String OUTPUT = "output";

  private static final List<String> ANY = List.of(TOKENS, LANGUAGES, SUM, IDS, MASK, TYPES, OUTPUT);

  /// What describes a model that embeds.
  static final Set<String> EMBEDDING =
      joined(List.of(POOLING, COSINES, QUESTION, PASSAGE, DIMENSIONS), ANY);

  /// What describes a model that reranks.
  static final Set<String> RERANKING = joined(List.of(), ANY);

  private static final int LEAST_TOKENS = 16;
  private static final int MOST_TOKENS = 8192;
  private static final int MOST_DIMENSIONS = 4096;

  // Texts stay as they are written: to YAML the language no is a false.
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  private final Path file;
  private final Set<String> keys;
  private final Map<String, @Nullable List<String>> values;

  private DescriptionFile(Path file, Set<String> keys, Map<String, @Nullable List<String>> values) {
    this.file = file;
    this.keys = keys;
    this.values = values;
  }

  private static Set<String> joined(List<String> some, List<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return Collections.unmodifiableSet(all);
  }

  /// Reads it.
  ///
  /// @param keys that it may hold
  static DescriptionFile read(Path file, Set<String> keys) {
    Map<String, @Nullable List<String>> values;
    try {
      values = YAML.readValue(Files.readString(file), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new Failure(
          file + ": not lines of \"key: value\"",
          "Write it as %s shows.".formatted(ModelFolder.PAGE));
    } catch (IOException e) {
      throw new Failure(
          "%s cannot be read: %s".formatted(file, Failure.words(e)),
          "Let this user read it; it must be UTF-8.");
    }
    var description = new DescriptionFile(file, keys, values == null ? Map.of() : values);
    for (String key : description.values.keySet()) {
      if (!keys.contains(key)) {
        throw description.wrong("unknown key " + key, "one of " + String.join(", ", keys));
      }
    }
    return description;
  }

  ModelDescription description() {
    return new ModelDescription(
        keys.contains(POOLING) && isOneOf(POOLING, required(POOLING, "mean or cls"), "mean", "cls"),
        keys.contains(COSINES) && isOneOf(COSINES, text(COSINES).orElse("fitted"), "fitted", "own"),
        text(QUESTION).orElse(""),
        text(PASSAGE).orElse(""),
        keys.contains(DIMENSIONS) ? number(DIMENSIONS, 1, MOST_DIMENSIONS) : 1,
        number(TOKENS, LEAST_TOKENS, MOST_TOKENS),
        languages(),
        tensors());
  }

  /// The sum that it names.
  ///
  /// @param found that of the model's file, to be told where it names none
  String sum(Supplier<String> found) {
    String sum =
        text(SUM)
            .orElseThrow(
                () ->
                    wrong(
                        SUM + " is missing",
                        "the sum that the model's publisher gives; the file has " + found.get()))
            .toLowerCase(Locale.ROOT);
    if (!sum.matches("[0-9a-f]{64}")) {
      throw wrong(SUM + " is \"" + sum + "\"", "64 hexadecimal digits");
    }
    return sum;
  }

  /// Whether a value is the first of two that are allowed.
  private boolean isOneOf(String key, String value, String first, String second) {
    if (!value.equals(first) && !value.equals(second)) {
      throw wrong("%s is \"%s\"".formatted(key, value), first + " or " + second);
    }
    return value.equals(first);
  }

  private int number(String key, int least, int most) {
    String allowed = "a whole number from %d to %d".formatted(least, most);
    String text = required(key, allowed);
    if (text.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(text);
      if (least <= number && number <= most) {
        return number;
      }
    }
    throw wrong("%s is \"%s\"".formatted(key, text), allowed);
  }

  private Set<String> languages() {
    String allowed = "any, or a list of language codes: [en, uk]";
    required(LANGUAGES, allowed);
    List<String> all = Objects.requireNonNullElse(values.get(LANGUAGES), List.of());
    if (all.equals(List.of("any"))) {
      return Set.of();
    }
    for (String language : all) {
      if (language == null || !language.matches("[a-z]{2,3}")) {
        throw wrong("%s holds \"%s\"".formatted(LANGUAGES, language), allowed);
      }
    }
    return all.stream().collect(Collectors.toUnmodifiableSet());
  }

  private ModelDescription.TensorNames tensors() {
    var usual = ModelDescription.TensorNames.USUAL;
    return new ModelDescription.TensorNames(
        text(IDS).orElse(usual.ids()),
        text(MASK).orElse(usual.mask()),
        text(TYPES).orElse(usual.types()),
        text(OUTPUT));
  }

  private String required(String key, String allowed) {
    return text(key).orElseThrow(() -> wrong(key + " is missing", allowed));
  }

  private Optional<String> text(String key) {
    List<String> all = values.get(key);
    return all == null || all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.getFirst());
  }

  private Failure wrong(String what, String allowed) {
    return new Failure(
        "%s: %s; allowed: %s".formatted(file, what, allowed),
        "Correct it there: " + ModelFolder.PAGE);
  }
}
