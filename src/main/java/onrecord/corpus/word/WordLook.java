package onrecord.corpus.word;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What is said about how some words look; null where nothing is said.
///
/// @param gone struck out or hidden, by which they are taken back or not shown at all
/// @param raised above the line
/// @param symbols in a font whose signs are no letters
record WordLook(@Nullable Boolean gone, @Nullable Boolean raised, @Nullable Boolean symbols) {
  static final WordLook PLAIN = new WordLook(null, null, null);

  /// This look where it says something, else the one below.
  WordLook over(WordLook below) {
    return new WordLook(
        gone == null ? below.gone : gone,
        raised == null ? below.raised : raised,
        symbols == null ? below.symbols : symbols);
  }

  boolean isGone() {
    return Boolean.TRUE.equals(gone);
  }

  boolean isRaised() {
    return Boolean.TRUE.equals(raised);
  }

  boolean isSymbols() {
    return Boolean.TRUE.equals(symbols);
  }

  /// What one property says.
  static Optional<WordLook> of(XMLStreamReader xml) {
    return switch (xml.getLocalName()) {
      case "strike", "dstrike", "vanish" ->
          Optional.of(new WordLook(WordXml.isOn(xml), null, null));
      case "vertAlign" -> {
        boolean above = WordXml.attribute(xml, "val").equals("superscript");
        yield Optional.of(new WordLook(null, above, null));
      }
      case "rFonts" -> {
        String font = WordXml.attribute(xml, "ascii");
        yield font.isEmpty()
            ? Optional.empty()
            : Optional.of(new WordLook(null, null, WordSymbols.isSymbols(font)));
      }
      default -> Optional.empty();
    };
  }
}
