package onrecord.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import onrecord.extraction.Extract;

/// One file of the archive that may hold statements.
///
/// @param sidecar the keys in the `.meta.yaml` file beside it
record Source(Path path, Place at, Value.Keys sidecar, Problems problems) {

  /// Something that finds the statements in a file.
  interface Format {
    void read(Source source, Consumer<Draft> drafts) throws IOException;
  }

  /// Notes what is wrong with the file as a whole.
  void problem(String what, String advice) {
    problem(0, what, advice);
  }

  /// Notes what is wrong in a line of the file.
  void problem(int line, String what, String advice) {
    problems.add(at.at(line), what, advice);
  }

  /// A statement of which this file says no more than it shows; so its folder counts, too.
  Draft draft(Place at, Value.Keys own, Extract shown) {
    Map<String, String> guesses = new HashMap<>(shown.guesses());
    int end = at.file().lastIndexOf('/');
    if (end > 0) {
      guesses.putIfAbsent("organization", at.file().substring(0, end));
    }
    return new Draft(at, stated(own), new Extract(shown.text(), shown.layout(), guesses));
  }

  /// A statement's own keys, and the sidecar's where it has none.
  Value.Keys stated(Value.Keys own) {
    Map<String, Value> all = new LinkedHashMap<>(own.values());
    sidecar.values().forEach(all::putIfAbsent);
    return new Value.Keys(own.at(), all);
  }

  /// No keys at all.
  Value.Keys nothing() {
    return new Value.Keys(at, Map.of());
  }
}
