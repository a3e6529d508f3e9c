package onrecord.index.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import onrecord.index.CrossEncoder;
import onrecord.index.Embedder;
import onrecord.operation.Failure;

/// A folder with a model in ONNX's form, its tokenizer and its description; whoever wrote the
/// description is told what does not fit.
///
/// @param sum the SHA-256 that the model's file must have
public record ModelFolder(Path folder, ModelDescription description, String sum, String name) {
  static final String DESCRIPTION = "model.yaml";
  static final String MODEL = "model.onnx";
  static final String TOKENIZER = "tokenizer.json";

  /// Where everything about such folders is written.
  static final String PAGE = "src/docs/models.md";

  private static final int SHOWN = 12;

  /// What lies in that folder; the model's file itself is looked into when it is loaded.
  ///
  /// @throws Failure where the folder lacks something or its description is wrong
  private static ModelFolder read(Path folder, Set<String> keys) {
    if (!Files.isDirectory(folder)) {
      throw new Failure(
          "there is no folder " + folder + " for a model",
          "Put one there, or set the key that names it to none: " + PAGE);
    }
    for (String file : List.of(DESCRIPTION, MODEL, TOKENIZER)) {
      if (!Files.isReadable(folder.resolve(file))) {
        throw new Failure(
            "%s: %s is missing, or cannot be read".formatted(folder, file),
            "A model's folder holds %s, %s and %s: %s"
                .formatted(MODEL, TOKENIZER, DESCRIPTION, PAGE));
      }
    }
    var values = DescriptionFile.read(folder.resolve(DESCRIPTION), keys);
    ModelDescription description = values.description();
    String sum = values.sum(() -> sum(folder.resolve(MODEL)));
    return new ModelFolder(folder, description, sum, name(folder, description, sum));
  }

  /// Another name for whatever makes other vectors.
  private static String name(Path folder, ModelDescription description, String sum) {
    String all = description.identity() + '\0' + sum + '\0' + sum(folder.resolve(TOKENIZER));
    String hash = HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String plain = (last == null ? "model" : last.toString()).replaceAll("[^A-Za-z0-9._-]", "_");
    return plain + "-" + hash.substring(0, SHOWN);
  }

  /// It as an embedder, loaded on first use.
  public static Embedder embedder(Path folder) {
    ModelFolder model = read(folder, DescriptionFile.EMBEDDING);
    return new TransformerEmbedder(
        model.name,
        model.description,
        () -> OnnxModel.fitted(model.load(OnnxModel::misfit), model.description));
  }

  /// It as a cross-encoder, loaded on first use.
  public static CrossEncoder crossEncoder(Path folder) {
    ModelFolder model = read(folder, DescriptionFile.RERANKING);
    return new TransformerCrossEncoder(
        model.name, model.description, () -> model.load(TransformerCrossEncoder::misfit));
  }

  /// It, tried on texts.
  ///
  /// @param misfit tells in what it is not as described
  /// @throws Failure where its files do not fit the description
  private OnnxSession load(BiFunction<OnnxSession, ModelDescription, Optional<String>> misfit) {
    checkSum();
    TokenizerSettings.apply();
    OnnxSession session = opened();
    Optional<String> found = misfit.apply(session, description);
    if (found.isPresent()) {
      session.close();
      throw misfits(found.get());
    }
    return session;
  }

  private void checkSum() {
    String found = sum(folder.resolve(MODEL));
    if (!found.equals(sum)) {
      throw new Failure(
          "%s: its SHA-256 is %s, and %s says %s"
              .formatted(folder.resolve(MODEL), found, DESCRIPTION, sum),
          "Fetch the file again; if it is the one you want, correct sha256 in "
              + DESCRIPTION
              + ".");
    }
  }

  private OnnxSession opened() {
    try {
      return OnnxSession.load(folder.resolve(MODEL), folder.resolve(TOKENIZER), description);
    } catch (RuntimeException e) {
      throw misfits("it cannot be opened: " + reason(e));
    }
  }

  private static String reason(Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private Failure misfits(String what) {
    return new Failure(
        folder + ": " + what,
        "Correct %s, or fetch the model's files again: %s".formatted(DESCRIPTION, PAGE));
  }

  private static String sum(Path file) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new Failure(
          "%s cannot be read: %s".formatted(file, Failure.words(e)), "Let this user read it.");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
