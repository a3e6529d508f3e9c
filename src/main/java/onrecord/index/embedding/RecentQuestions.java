package onrecord.index.embedding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.index.Embedder;
import onrecord.index.TextReading;

/// An embedder that has the readings of the last questions at hand, for a question is searched for
/// more than once.
public record RecentQuestions(Embedder embedder, Map<String, TextReading> questions)
    implements Embedder {
  private static final int REMEMBERED = 256;

  /// Over that embedder.
  public static RecentQuestions of(Embedder embedder) {
    return new RecentQuestions(
        embedder,
        new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, TextReading> eldest) {
            return size() > REMEMBERED;
          }
        });
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public boolean isUsable() {
    return embedder.isUsable();
  }

  @Override
  public Optional<String> complaint() {
    return embedder.complaint();
  }

  @Override
  public boolean reads(String language) {
    return embedder.reads(language);
  }

  @Override
  public TextReading readQuestion(String question) {
    synchronized (questions) {
      TextReading known = questions.get(question);
      if (known != null) {
        return known;
      }
    }
    TextReading reading = embedder.readQuestion(question);
    synchronized (questions) {
      questions.put(question, reading);
    }
    return reading;
  }

  @Override
  public List<TextReading> readTexts(List<String> texts) {
    return embedder.readTexts(texts);
  }
}
