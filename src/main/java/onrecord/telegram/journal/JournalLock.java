package onrecord.telegram.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Held by the one who has a journal open, whatever the process; the system takes it from a process
/// that dies.
final class JournalLock implements AutoCloseable {
  // Asked before the file is opened: a process that closes any channel on a file loses its lock.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path name;
  private final FileChannel file;

  private JournalLock(Path name, FileChannel file) {
    this.name = name;
    this.file = file;
  }

  /// The lock of the journal of that name, in a folder that is there.
  static JournalLock take(Path journal) throws IOException {
    Path folder = journal.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(journal + ": is no name of a file; name one in a folder");
    }
    Path name = folder.toRealPath().resolve(journal.getFileName() + ".lock");
    if (!HELD.add(name)) {
      throw taken(journal, "this process");
    }
    boolean held = false;
    try {
      var lock = new JournalLock(name, open(journal, name));
      held = true;
      return lock;
    } finally {
      if (!held) {
        HELD.remove(name);
      }
    }
  }

  /// Who has the journal of that name open; nobody where it is free. Whoever asks takes it for a
  /// moment.
  static Optional<String> holder(Path journal) throws IOException {
    Path name = journal.toRealPath().resolveSibling(journal.getFileName() + ".lock");
    if (HELD.contains(name)) {
      return Optional.of("this process");
    } else if (!Files.exists(name)) {
      return Optional.empty();
    }
    try (var file = FileChannel.open(name, StandardOpenOption.WRITE)) {
      return file.tryLock() == null
          ? Optional.of("process " + Files.readString(name).strip())
          : Optional.empty();
    }
  }

  private static FileChannel open(Path journal, Path name) throws IOException {
    FileChannel file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      if (file.tryLock() == null) {
        throw taken(journal, "process " + Files.readString(name).strip());
      }
      byte[] process = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
      file.truncate(0).write(ByteBuffer.wrap(process));
      held = true;
      return file;
    } finally {
      if (!held) {
        file.close();
      }
    }
  }

  private static IOException taken(Path journal, String who) {
    return new IOException(
        journal
            + ": "
            + who
            + " has this journal open; end that one, or give this one a data folder of its own");
  }

  @Override
  public void close() throws IOException {
    if (file.isOpen()) {
      file.close();
      HELD.remove(name);
    }
  }
}
