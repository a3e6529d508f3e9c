package onrecord.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What keeps a journal from being written for a while.
interface Obstacle extends AutoCloseable {

  /// From now on nothing can be written.
  void begin() throws IOException, SQLException;

  /// It can again.
  void end() throws IOException, SQLException;

  /// What the log is to say of it.
  String advice();

  @Override
  void close() throws IOException, SQLException;

  /// A small disk of its own that fills up, where the system lets us mount one; elsewhere another
  /// program that has the journal to itself.
  ///
  /// @param data the data folder, still to be made
  static Obstacle in(Path data) throws IOException, InterruptedException {
    Files.createDirectories(data);
    Optional<Obstacle> disk = SmallDisk.mount(data);
    return disk.orElseGet(() -> new Usurper(data.resolve("journal.sqlite")));
  }

  /// A disk in memory.
  record SmallDisk(Path folder) implements Obstacle {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Optional<Obstacle> mount(Path folder) throws IOException, InterruptedException {
      boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder.toString());
      return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            && process.exitValue() == 0;
      } catch (IOException e) {
        return false; // there is no such program
      }
    }

    private Path filler() {
      return folder.resolve("filler");
    }

    @Override
    public void begin() throws IOException {
      byte[] block = new byte[512];
      try (OutputStream out = Files.newOutputStream(filler())) {
        while (true) {
          out.write(block);
        }
      } catch (IOException e) {
        if (folder.toFile().getUsableSpace() > 0) {
          throw e;
        }
      }
    }

    @Override
    public void end() throws IOException {
      Files.deleteIfExists(filler());
    }

    @Override
    public String advice() {
      return "make room on the disk";
    }

    @Override
    public void close() throws IOException {
      try {
        // Lazily: what is still open goes on until it is closed.
        run("umount", "--lazy", folder.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Another program that writes in the journal and does not come to an end.
  final class Usurper implements Obstacle {
    private final Path journal;
    private Optional<Connection> connection = Optional.empty();

    Usurper(Path journal) {
      this.journal = journal;
    }

    @Override
    public void begin() throws SQLException {
      Connection opened = DriverManager.getConnection("jdbc:sqlite:" + journal.toUri());
      connection = Optional.of(opened);
      try (Statement statement = opened.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 20000");
        statement.execute("BEGIN IMMEDIATE");
      }
    }

    @Override
    public void end() throws SQLException {
      if (connection.isPresent()) {
        connection.get().close();
      }
      connection = Optional.empty();
    }

    @Override
    public String advice() {
      return "close the other program that has the file open";
    }

    @Override
    public void close() throws SQLException {
      end();
    }
  }
}
