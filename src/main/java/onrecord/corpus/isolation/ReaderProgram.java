package onrecord.corpus.isolation;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.Problems;

/// The program that reads files for another: it is told on standard input which, and says on
/// standard output what it found. It ends when the other does.
public final class ReaderProgram {
  private static final String FIRST_TO_GO = "1000";

  private final TextLimit limit;
  private final ReaderTask task;
  private final DraftOutput found;

  private ReaderProgram(TextLimit limit, ReaderTask task, DraftOutput found) {
    this.limit = limit;
    this.task = task;
    this.found = found;
  }

  /// Reads until there is nobody who wants it.
  ///
  /// @param given how many bytes a text may have, and of how many megabytes that is a part, and
  ///   what is looked for in the files
  public static void main(String[] given) throws IOException, InterruptedException {
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    // What a library prints must not stand between our own words.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    offerItself();
    var limit = new TextLimit(Long.parseLong(given[0]), Long.parseLong(given[1]));
    var program = new ReaderProgram(limit, ReaderTask.valueOf(given[2]), new DraftOutput(out));
    BlockingQueue<ArchiveFile> requests = new LinkedBlockingQueue<>();
    // Listened to all the while: a file that never ends must not outlive whoever asked for it.
    Thread.ofPlatform().daemon().name("requests").start(() -> listen(requests));
    program.found.ready();
    while (true) {
      program.read(requests.take());
    }
  }

  /// Where the system wants memory, this process goes before the one that answers questions.
  private static void offerItself() {
    try {
      Files.writeString(Path.of("/proc/self/oom_score_adj"), FIRST_TO_GO);
    } catch (IOException e) {
      // Another kind of system; it chooses by itself.
      return;
    }
  }

  private static void listen(BlockingQueue<ArchiveFile> requests) {
    try {
      var in = new DataInputStream(System.in);
      while (true) {
        requests.add(DraftInput.request(in));
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(0);
    }
  }

  private void read(ArchiveFile file) throws IOException {
    Problems problems = new Problems();
    task.read(
        file,
        draft ->
            FileBoundary.guard(draft.at(), problems, () -> found.draft(limit.canonical(draft))),
        problems);
    found.end(problems.list());
  }
}
