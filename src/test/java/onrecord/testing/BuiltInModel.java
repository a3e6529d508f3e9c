package onrecord.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// The built-in model laid out as a folder of one's own.
///
/// @param folder holds its three files
public record BuiltInModel(Path folder) {
  /// What its description says, but for the sum.
  public static final String DESCRIPTION =
      """
      pooling: mean
      cosines: own
      prefix.question: "query: "
      prefix.passage: "passage: "
      dimensions: 384
      tokens: 512
      languages: [en]
      """;

  private static final String PACKED = "/e5-small-v2-q";

  /// Lays it out in a folder that is made.
  public static BuiltInModel in(Path folder) throws IOException {
    Files.createDirectories(folder);
    var model = new BuiltInModel(folder);
    model.unpack(PACKED + ".onnx", "model.onnx");
    model.unpack(PACKED + "-tokenizer.json", "tokenizer.json");
    model.describe(DESCRIPTION + "sha256: " + model.sum() + "\n");
    return model;
  }

  private void unpack(String packed, String name) throws IOException {
    try (InputStream bytes =
        Objects.requireNonNull(BuiltInModel.class.getResourceAsStream(packed))) {
      Files.copy(bytes, folder.resolve(name));
    }
  }

  /// Describes it so.
  public void describe(String description) throws IOException {
    Files.writeString(folder.resolve("model.yaml"), description);
  }

  /// Describes it as it is, but for one key, of which that is written instead.
  public void describe(String key, String line) throws IOException {
    String before = Files.readString(folder.resolve("model.yaml"));
    String kept =
        before
            .lines()
            .filter(each -> !each.startsWith(key + ":"))
            .reduce("", (a, b) -> a + b + "\n");
    describe(kept + line + "\n");
  }

  /// The SHA-256 of the model's file.
  public String sum() throws IOException {
    try {
      byte[] all = Files.readAllBytes(folder.resolve("model.onnx"));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
