package onrecord.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A reranking model of a few hundred bytes in a folder of its own, written as ONNX's protocol
/// buffers. What it gives is the sum of the passage's token numbers by a factor: it depends on the
/// passage alone, and rare words count more.
///
/// @param model lays out files and description, with the built-in model's tokenizer
public record TinyReranker(BuiltInModel model) {
  private static final int FLOATS = 1;
  private static final int INTEGERS = 7;

  /// Lays it out in a folder that is made.
  ///
  /// @param factor above 0 for rare words first, below for common ones
  public static TinyReranker in(Path folder, float factor) throws IOException {
    BuiltInModel model = BuiltInModel.in(folder);
    Files.write(folder.resolve("model.onnx"), onnx(factor));
    model.describe("tokens: 512\nlanguages: [en]\nsha256: " + model.sum() + "\n");
    return new TinyReranker(model);
  }

  /// Its folder.
  public Path folder() {
    return model.folder();
  }

  private static byte[] onnx(float factor) {
    Proto graph =
        new Proto()
            .with(1, node("Cast", "ids", "input_ids").with(5, cast()))
            .with(1, node("Cast", "types", "token_type_ids").with(5, cast()))
            .with(1, node("Mul", "passage", "ids", "types"))
            .with(1, node("ReduceSum", "sum", "passage").with(5, axes()))
            .with(1, node("Mul", "logits", "sum", "factor"))
            .with(2, "tiny")
            .with(
                5, new Proto().with(1, 1).with(2, FLOATS).with(4, floats(factor)).with(8, "factor"))
            .with(11, tensor("input_ids", INTEGERS, "tokens"))
            .with(11, tensor("attention_mask", INTEGERS, "tokens"))
            .with(11, tensor("token_type_ids", INTEGERS, "tokens"))
            .with(12, tensor("logits", FLOATS, "one"));
    return new Proto().with(1, 6).with(7, graph).with(8, new Proto().with(2, 11)).bytes();
  }

  private static Proto node(String operator, String output, String... inputs) {
    var node = new Proto();
    for (String input : inputs) {
      node.with(1, input);
    }
    return node.with(2, output).with(4, operator);
  }

  private static Proto cast() {
    return new Proto().with(1, "to").with(3, FLOATS).with(20, 2);
  }

  private static Proto axes() {
    return new Proto().with(1, "axes").with(8, 1).with(20, 7);
  }

  private static Proto tensor(String name, int type, String second) {
    var one = new Proto().with(1, new Proto().with(1, 1));
    var shape = one.with(1, new Proto().with(2, second));
    return new Proto()
        .with(1, name)
        .with(2, new Proto().with(1, new Proto().with(1, type).with(2, shape)));
  }

  private static byte[] floats(float one) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(one).array();
  }

  /// A message of protocol buffers.
  private static final class Proto {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Proto with(int field, long number) {
      varint((long) field << 3);
      varint(number);
      return this;
    }

    Proto with(int field, String text) {
      return with(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Proto with(int field, Proto message) {
      return with(field, message.bytes());
    }

    Proto with(int field, byte[] bytes) {
      varint((long) field << 3 | 2);
      varint(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long number) {
      long rest = number;
      while (rest > 0x7F) {
        out.write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
