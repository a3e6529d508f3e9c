package onrecord.corpus.office;

import com.rtfparserkit.converter.text.StringTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import onrecord.corpus.extraction.Extract;

/// A file in the Rich Text Format.
final class RichText {
  private RichText() {}

  static Extract read(Path file) throws IOException {
    StringTextConverter converter = new StringTextConverter();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      converter.convert(new RtfStreamSource(bytes));
    }
    return new Extract(converter.getText(), Extract.Layout.PARAGRAPHS, Map.of());
  }
}
