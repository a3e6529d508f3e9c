package onrecord.language;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// {@link Words} as Lucene's tokens, folded.
final class WordTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private Iterator<Words.Word> words = List.<Words.Word>of().iterator();

  @Override
  public void reset() throws IOException {
    super.reset();
    words = Words.in(all(input)).iterator();
  }

  private static String all(Reader input) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      text.append(buffer, 0, read);
    }
    return text.toString();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!words.hasNext()) {
      return false;
    }
    Words.Word word = words.next();
    term.append(word.folded());
    offset.setOffset(correctOffset(word.span().start()), correctOffset(word.span().end()));
    return true;
  }
}
