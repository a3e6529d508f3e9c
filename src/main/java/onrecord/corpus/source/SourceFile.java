package onrecord.corpus.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import onrecord.corpus.extraction.Extract;

/// One file of the archive that may hold statements.
///
/// @param sidecar the keys in the `.meta.yaml` file beside it
record SourceFile(Path path, SourcePlace at, FieldValue.Keys sidecar, Problems problems) {

  /// Something that finds the statements in a file.
  interface Format {
    void read(SourceFile source, Consumer<StatementDraft> drafts) throws IOException;
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
  StatementDraft draft(SourcePlace at, FieldValue.Keys own, Extract shown) {
    Map<String, String> guesses = new HashMap<>(shown.guesses());
    int end = at.file().lastIndexOf('/');
    if (end > 0) {
      guesses.putIfAbsent("organization", at.file().substring(0, end));
    }
    return new StatementDraft(
        at, stated(own), new Extract(shown.text(), shown.layout(), guesses, shown.quoted()));
  }

  /// A statement's own keys, and the sidecar's where it has none.
  FieldValue.Keys stated(FieldValue.Keys own) {
    Map<String, FieldValue> all = new LinkedHashMap<>(own.values());
    sidecar.values().forEach(all::putIfAbsent);
    return new FieldValue.Keys(own.at(), all);
  }

  /// No keys at all.
  FieldValue.Keys nothing() {
    return new FieldValue.Keys(at, Map.of());
  }
}
