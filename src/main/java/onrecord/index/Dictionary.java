package onrecord.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;

/// The words of an archive, as its passages hold them. Thread-safe.
public interface Dictionary {

  /// How many passages hold any word.
  int size();

  /// How many passages hold a term of one of {@link Fields}.
  int frequency(String field, String term);

  /// Tells that some terms are going to be asked for: together they cost less where each question
  /// is a journey. Who needs no journey does not look at them.
  default void expect(Supplier<? extends Collection<Term>> terms) {}

  /// Tells that the words nearest to some folded words, so many of each, are going to be asked for.
  default void expectNear(Supplier<? extends Collection<String>> folded, int most) {}

  /// The first names that stand behind a key, in their order: see {@link Fields#NAMES}.
  List<String> behind(String key, int most);

  /// The first words at most so many letters away from a folded one, in their order, itself among
  /// them where it is held; the first letter is the same.
  List<String> within(String folded, int edits, int most);

  /// The words nearest to a vector, the nearest first.
  List<NearWord> near(byte[] vector, int most);

  /// The quantized vector of a word; empty where it has none.
  Optional<byte[]> vector(String folded);

  /// A word and how near it is.
  ///
  /// @param cosine -1 to 1
  record NearWord(String word, double cosine) {}
}
