package onrecord.index.embedding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How an embedding model is to be used.
///
/// @param mean whether the mean of its tokens stands for a text, else the first token
/// @param fitted whether its vectors are brought to where the built-in model's lie
/// @param question what a question is told from a passage by, in front of it; may be empty
/// @param passage the same for a passage
/// @param dimensions the number of a vector's components
/// @param tokens how many it reads at most; what lies beyond is cut off
/// @param languages whose texts it reads, as BCP 47 subtags; empty for any
/// @param tensors what its inputs and its output are called
record ModelDescription(
    boolean mean,
    boolean fitted,
    String question,
    String passage,
    int dimensions,
    int tokens,
    Set<String> languages,
    TensorNames tensors) {

  /// A token has about so many code units at most; what lies beyond costs time for nothing.
  private static final int LONGEST_TOKEN = 6;

  /// What a model in ONNX's form calls what goes in and what comes out.
  ///
  /// @param types of the input that some models lack
  /// @param output that holds a vector for each token; empty for the first
  record TensorNames(String ids, String mask, String types, Optional<String> output) {
    /// As most are called.
    static final TensorNames USUAL =
        new TensorNames("input_ids", "attention_mask", "token_type_ids", Optional.empty());

    /// Those of the inputs.
    List<String> inputs() {
      return List.of(ids, mask, types);
    }
  }

  boolean reads(String language) {
    return languages.isEmpty() || languages.contains(Locale.forLanguageTag(language).getLanguage());
  }

  /// How many code units of a text may matter to it.
  int longestText() {
    return tokens * LONGEST_TOKEN;
  }

  /// All that its vectors depend on, in one text.
  String identity() {
    Stream<Object> parts =
        Stream.of(
            mean,
            fitted ? Fitting.TOKENS : false,
            question,
            passage,
            dimensions,
            tokens,
            languages.stream().sorted().toList(),
            tensors);
    return String.join("\0", parts.map(Object::toString).toList());
  }
}
