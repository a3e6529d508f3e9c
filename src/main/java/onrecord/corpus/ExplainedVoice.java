package onrecord.corpus;

import onrecord.language.Span;

/// A voice in a statement, and what tells that the words are that speaker's.
///
/// @param reason in words for the archive's keeper
public record ExplainedVoice(Statement statement, Voice voice, String reason) {
  private static final int WORDS = 6;
  private static final String MARKS = "\"“”„«»‘’'";

  /// The words.
  public String words() {
    return voice.span().of(statement.text());
  }

  /// The first words, as many as it takes to find them in one place only; with their quotation
  /// mark, where they stand elsewhere without.
  public String begins() {
    String text = statement.text();
    Span span = voice.span();
    boolean marked = span.start() > 0 && MARKS.indexOf(text.charAt(span.start() - 1)) >= 0;
    int words = WORDS;
    while (true) {
      int end = wordEnd(text, span, words);
      String plain = text.substring(span.start(), end);
      String quoted = marked ? text.substring(span.start() - 1, end) : plain;
      if (isAlone(text, plain)) {
        return plain;
      }
      if (isAlone(text, quoted) || end == span.end()) {
        return quoted;
      }
      words++;
    }
  }

  /// The last words in the same way.
  public String ends() {
    String text = statement.text();
    Span span = voice.span();
    boolean marked = span.end() < text.length() && MARKS.indexOf(text.charAt(span.end())) >= 0;
    int words = WORDS;
    while (true) {
      int start = wordStart(text, span, words);
      String plain = text.substring(start, span.end());
      String quoted = marked ? text.substring(start, span.end() + 1) : plain;
      if (isAlone(text, plain)) {
        return plain;
      }
      if (isAlone(text, quoted) || start == span.start()) {
        return quoted;
      }
      words++;
    }
  }

  private static boolean isAlone(String text, String words) {
    return text.indexOf(words) == text.lastIndexOf(words);
  }

  private static int wordEnd(String text, Span span, int words) {
    int at = span.start();
    for (int i = 0; i < words && at >= 0; i++) {
      at = text.indexOf(' ', at + 1);
    }
    return at < 0 || at > span.end() ? span.end() : at;
  }

  private static int wordStart(String text, Span span, int words) {
    int at = span.end();
    for (int i = 0; i < words && at >= 0; i++) {
      at = text.lastIndexOf(' ', at - 1);
    }
    return at < span.start() ? span.start() : at + 1;
  }
}
