package onrecord.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that are small and cost whoever reads them much.
public final class HostileFiles {
  private HostileFiles() {}

  /// A PDF of one page that draws a form twice, which draws a form twice, and so on.
  public static byte[] doublingPdf(int depth) throws IOException {
    List<byte[]> objects = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      String next = "/F Do /F Do";
      String resources = "/Resources << /XObject << /F %d 0 R >> >>".formatted(6 + i);
      objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + resources, next));
    }
    objects.add(
        stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /T 4 0 R >> >>",
            "BT /T 9 Tf (a) Tj ET"));
    return pdf(
        "/XObject << /F 5 0 R >>", "/F Do /F Do".getBytes(StandardCharsets.US_ASCII), objects);
  }

  /// A PDF of a page whose content unfolds to so many bytes.
  public static byte[] swellingPdf(int bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      byte[] line = "BT /T 9 Tf (aaaa) Tj ET\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
      for (int left = bytes; left > 0; left -= line.length) {
        deflater.write(line);
      }
    }
    return pdf("/Font << /T 4 0 R >>", packed.toByteArray(), List.of());
  }

  private static byte[] pdf(String resources, byte[] content, List<byte[]> more)
      throws IOException {
    boolean packed = content.length > 100;
    List<byte[]> objects = new ArrayList<>();
    objects.add(ascii("<< /Type /Catalog /Pages 2 0 R >>"));
    objects.add(ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
    objects.add(
        ascii(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents %d 0 R /Resources << %s"
                    .formatted(5 + more.size(), resources)
                + " >> >>"));
    objects.add(ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
    objects.addAll(more);
    objects.add(stream(packed ? "/Filter /FlateDecode" : "", content));
    var out = new ByteArrayOutputStream();
    out.write(ascii("%PDF-1.4\n"));
    for (int i = 0; i < objects.size(); i++) {
      out.write(ascii((i + 1) + " 0 obj\n"));
      out.write(objects.get(i));
      out.write(ascii("\nendobj\n"));
    }
    out.write(ascii("trailer << /Root 1 0 R /Size %d >>\n%%%%EOF\n".formatted(objects.size() + 1)));
    return out.toByteArray();
  }

  private static byte[] stream(String keys, String content) throws IOException {
    return stream(keys, ascii(content));
  }

  private static byte[] stream(String keys, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(ascii("<< %s /Length %d >>\nstream\n".formatted(keys, content.length)));
    out.write(content);
    out.write(ascii("\nendstream"));
    return out.toByteArray();
  }

  /// A Word file whose text unfolds to so many bytes.
  public static byte[] swellingWordFile(long bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(ascii("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>"));
      byte[] words = ascii("a word ".repeat(1000));
      for (long left = bytes; left > 0; left -= words.length) {
        zip.write(words);
      }
      zip.write(ascii("</w:t></w:r></w:p></w:body></w:document>"));
    }
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
