package onrecord.corpus.isolation;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.layout.CanonicalText;
import onrecord.language.Span;

/// Makes of what a file shows the text that statements hold: what is quoted in blocks never runs on
/// into what stands around it.
final class CanonicalExtract {
  private final Extract extract;
  private final StringBuilder text = new StringBuilder();

  private CanonicalExtract(Extract extract) {
    this.extract = extract;
  }

  static Extract of(Extract extract) {
    if (extract.layout() == Extract.Layout.CANONICAL) {
      return extract;
    }
    CanonicalExtract canonical = new CanonicalExtract(extract);
    return extract.quoted().isEmpty()
        ? new Extract(canonical.of(extract.text()), Extract.Layout.CANONICAL, extract.guesses())
        : canonical.parted();
  }

  private String of(String raw) {
    return extract.layout() == Extract.Layout.LINES
        ? CanonicalText.of(raw)
        : CanonicalText.ofParagraphs(raw);
  }

  private Extract parted() {
    String raw = extract.text();
    List<Span> quoted = new ArrayList<>();
    int at = 0;
    for (Span block : extract.quoted()) {
      add(raw.substring(at, block.start()));
      Span added = add(block.of(raw));
      if (added.length() > 0) {
        quoted.add(added);
      }
      at = block.end();
    }
    add(raw.substring(at));
    return new Extract(
        text.toString(), Extract.Layout.CANONICAL, extract.guesses(), List.copyOf(quoted));
  }

  private Span add(String raw) {
    String canonical = of(raw);
    text.append(canonical.isEmpty() || text.isEmpty() ? "" : "\n");
    int start = text.length();
    text.append(canonical);
    return new Span(start, text.length());
  }
}
