package onrecord.corpus.item;

import java.nio.file.Path;
import java.util.function.Consumer;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;

/// A file that holds items, and where they go.
///
/// @param name what it is called where it came from: a label, never a path
/// @param depth in how many other containers it lies
public record Container(
    Path path,
    String name,
    SourcePlace at,
    int depth,
    Consumer<StatementDraft> items,
    Problems problems) {

  /// Notes what is wrong with it.
  public void problem(int line, String what, String advice) {
    problems.add(at.at(line), what, advice);
  }

  /// A file that lies in it, unpacked.
  public Container inner(Path unpacked, String called) {
    SourcePlace place = new SourcePlace(at.file() + "!" + called, 0);
    return new Container(unpacked, called, place, depth + 1, items, problems);
  }
}
