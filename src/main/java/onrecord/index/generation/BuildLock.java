package onrecord.index.generation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Held by the one build under way in a data folder, whatever the process; the system takes it from
/// a process that dies.
public final class BuildLock implements AutoCloseable {
  // Asked before the file is opened: a process that closes any channel on a file loses its lock.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path name;
  private final FileChannel file;

  private BuildLock(Path name, FileChannel file) {
    this.name = name;
    this.file = file;
  }

  /// The lock of a folder that is there; empty where another build holds it.
  public static Optional<BuildLock> take(Path folder) throws IOException {
    Path name = folder.toRealPath().resolve("index.lock");
    if (!HELD.add(name)) {
      return Optional.empty();
    }
    Optional<BuildLock> taken = Optional.empty();
    try {
      taken = open(name);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        HELD.remove(name);
      }
    }
  }

  private static Optional<BuildLock> open(Path name) throws IOException {
    FileChannel file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      held = file.tryLock() != null;
      return held ? Optional.of(new BuildLock(name, file)) : Optional.empty();
    } finally {
      if (!held) {
        file.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isOpen()) {
      file.close();
      HELD.remove(name);
    }
  }
}
