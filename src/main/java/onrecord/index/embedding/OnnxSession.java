package onrecord.index.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import onrecord.index.embedding.ModelDescription.TensorNames;

/// A transformer in ONNX's form with its tokenizer, whatever it is for. Thread-safe.
final class OnnxSession implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final ModelDescription description;

  private OnnxSession(
      OrtEnvironment environment,
      OrtSession session,
      HuggingFaceTokenizer tokenizer,
      ModelDescription description) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
    this.description = description;
  }

  /// From files.
  static OnnxSession load(Path model, Path tokenizer, ModelDescription description) {
    var environment = OrtEnvironment.getEnvironment();
    try (var options = options()) {
      var words = HuggingFaceTokenizer.newInstance(tokenizer, cut(description));
      return new OnnxSession(
          environment, environment.createSession(model.toString(), options), words, description);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be loaded: " + model, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the tokenizer cannot be loaded: " + tokenizer, e);
    }
  }

  /// From the class path.
  static OnnxSession load(String model, String tokenizer, ModelDescription description) {
    var environment = OrtEnvironment.getEnvironment();
    try (var options = options();
        InputStream bytes = resource(model);
        InputStream tokens = resource(tokenizer)) {
      var words = HuggingFaceTokenizer.newInstance(tokens, cut(description));
      return new OnnxSession(
          environment,
          environment.createSession(bytes.readAllBytes(), options),
          words,
          description);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be loaded: " + model, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the model cannot be read: " + model, e);
    }
  }

  private static Map<String, String> cut(ModelDescription description) {
    String most = String.valueOf(description.tokens());
    return Map.of(
        "padding", "false", "truncation", "true", "maxLength", most, "modelMaxLength", most);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(OnnxSession.class.getResourceAsStream("/" + name), name);
  }

  // Texts are read side by side, each by one thread.
  private static OrtSession.SessionOptions options() throws OrtException {
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    // What is wrong is told by whoever asked, not by the library on standard error.
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    return options;
  }

  /// A text in the model's tokens.
  Encoding encode(String text) {
    return tokenizer.encode(text, true, false);
  }

  /// Two texts in the model's tokens, to be read together.
  Encoding encode(String one, String other) {
    return tokenizer.encode(one, other, true, false);
  }

  /// One pass over what was encoded; the output is gone when the call is over.
  <T> T read(Encoding encoding, Function<OnnxTensor, T> use) {
    try {
      return run(encoding, use);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot read a text", e);
    }
  }

  private <T> T run(Encoding encoding, Function<OnnxTensor, T> use) throws OrtException {
    try (OnnxTensor ids = tensor(encoding.getIds());
        OnnxTensor mask = tensor(encoding.getAttentionMask());
        OnnxTensor types = tensor(encoding.getTypeIds())) {
      TensorNames names = description.tensors();
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put(names.ids(), ids);
      inputs.put(names.mask(), mask);
      if (session.getInputNames().contains(names.types())) {
        inputs.put(names.types(), types);
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output()))) {
        return use.apply((OnnxTensor) result.get(0));
      }
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private String output() {
    return description
        .tensors()
        .output()
        .orElseGet(() -> session.getOutputNames().iterator().next());
  }

  /// What its inputs and outputs are called otherwise than its description says; empty where they
  /// are as described.
  Optional<String> misnamed() {
    TensorNames names = description.tensors();
    Set<String> asked = new TreeSet<>(session.getInputNames());
    if (!asked.containsAll(List.of(names.ids(), names.mask()))) {
      return Optional.of(
          "its inputs are %s, without %s or %s".formatted(asked, names.ids(), names.mask()));
    }
    names.inputs().forEach(asked::remove);
    if (!asked.isEmpty()) {
      return Optional.of("it asks for inputs that nobody gives: " + asked);
    }
    return session.getOutputNames().contains(output())
        ? Optional.empty()
        : Optional.of(
            "its outputs are %s, without %s".formatted(session.getOutputNames(), output()));
  }

  /// What is wrong with what it gives for that; empty where nothing is.
  ///
  /// @param expected the output's shape
  Optional<String> misshapen(Encoding encoding, long... expected) {
    int tokens = encoding.getIds().length;
    try {
      long[] shape = run(encoding, result -> result.getInfo().getShape());
      return Arrays.equals(shape, expected)
          ? Optional.empty()
          : Optional.of(
              "%s gives %s for %d tokens, and is to give %s"
                  .formatted(output(), Arrays.toString(shape), tokens, Arrays.toString(expected)));
    } catch (OrtException | ClassCastException e) {
      return Optional.of(
          "it cannot read %d tokens: %s"
              .formatted(tokens, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      System.getLogger(OnnxSession.class.getName())
          .log(System.Logger.Level.DEBUG, "a model that is not used", e);
    }
  }
}
