package onrecord.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.index.lucene.LuceneIndex;
import onrecord.index.stored.StatementRecord;
import org.apache.lucene.search.Query;

/// One generation, opened: where candidates are found. Everything from ranking on is the program's
/// own, so that whatever finds them gives the same answers. Thread-safe.
///
/// Passages and statements are numbered as they were written; queries are over {@link Fields}.
/// Whatever cannot be read is an {@link java.io.UncheckedIOException}, or {@link IndexAway} where
/// waiting helps.
public interface PassageIndex extends StatementStore, AutoCloseable {

  /// Opens the index in a folder.
  ///
  /// @param number its generation's
  static PassageIndex open(int number, Path folder) throws IOException {
    return LuceneIndex.open(number, folder);
  }

  /// What tells whether a statement changed.
  static String hash(Statement statement) {
    return StatementRecord.hash(statement);
  }

  /// The generation's number, from 1.
  int number();

  /// The number of passages.
  int passages();

  /// How many problems the archive's files had when it was built.
  int problems();

  /// Whether passages have vectors.
  boolean semantic();

  /// Those who signed statements, in the order of the alphabet.
  List<String> authors();

  /// All who signed a statement or are quoted in one by name, in the order of the alphabet.
  List<String> people();

  /// Other names of what the statements speak of, one list per thing.
  List<List<String>> names();

  /// How well it seems to answer what it does not answer.
  ChanceLevel chance();

  /// The languages that have a field of stems here.
  List<String> languages();

  /// Of each query, the numbers of the passages that fit best, the best first, those that fit
  /// equally well in their order.
  List<List<Integer>> search(List<? extends Query> queries, int most);

  /// The numbers of the first passages that a query allows, in their order.
  List<Integer> first(Query query, int most);

  /// Whether there is any passage that a query allows.
  boolean holds(Query query);

  /// The passages of those numbers, by number.
  Map<Integer, Passage> passages(Collection<Integer> numbers);

  /// What is stored of the passages of those numbers, in the order of the numbers given.
  List<StoredPassage> stored(Set<Integer> numbers);

  /// The words of the archive.
  Dictionary dictionary();

  /// The rows of three words of the archive.
  TripletIndex triplets();

  /// What tells of each statement whether it changed, by id.
  Map<String, String> hashes() throws IOException;

  /// How many bytes it takes where it lies; 0 where that cannot be told.
  long bytes() throws IOException;

  /// Whether what it reads is still where it was, however long what is open may be read on.
  boolean present();

  @Override
  void close() throws IOException;
}
