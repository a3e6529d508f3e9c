package onrecord.index.embedding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.index.Embedder;

/// An embedder that has the vectors of the last questions at hand, for a question is searched for
/// more than once.
public record RecentQuestions(Embedder embedder, Map<String, float[]> questions)
    implements Embedder {
  private static final int REMEMBERED = 256;

  /// Over that embedder.
  public static RecentQuestions of(Embedder embedder) {
    return new RecentQuestions(
        embedder,
        new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
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
  public float[] ofQuestion(String question) {
    synchronized (questions) {
      float[] known = questions.get(question);
      if (known != null) {
        return known;
      }
    }
    float[] vector = embedder.ofQuestion(question);
    synchronized (questions) {
      questions.put(question, vector);
    }
    return vector;
  }

  @Override
  public List<float[]> ofTexts(List<String> texts) {
    return embedder.ofTexts(texts);
  }
}
