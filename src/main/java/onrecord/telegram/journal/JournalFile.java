package onrecord.telegram.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.operation.DurableFile;
import onrecord.operation.OwnerOnly;

/// The journal's file with SQLite's two beside it, and the damaged ones that were set aside.
///
/// @param file its name from the root
/// @param schema the form that it is to have
record JournalFile(Path file, Clock clock, Schema schema) {
  // SQLite's own go first: a log of changes that stays behind would be read into the new file.
  private static final List<String> PARTS = List.of("-shm", "-wal", "");
  private static final String HEAD = "SQLite format 3\0";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// Where a damaged one now lies, and what was wrong with it.
  record SetAside(Path path, String why) {}

  /// Sets aside what is there if it is damaged, and makes a new one where there is none.
  Optional<SetAside> prepare() throws IOException {
    restrict();
    String damage = damage();
    if (!damage.isEmpty()) {
      return Optional.of(replace(damage));
    }
    if (!Files.exists(file)) {
      create();
    }
    return Optional.empty();
  }

  /// Keeps others out of all its files: it holds what people asked.
  private void restrict() throws IOException {
    String name = String.valueOf(file.getFileName());
    try (Stream<Path> beside = Files.list(folder())) {
      beside
          .filter(path -> String.valueOf(path.getFileName()).startsWith(name))
          .forEach(OwnerOnly::restrict);
    }
  }

  /// Sets aside what is there and makes a new one.
  SetAside replace(String damage) throws IOException {
    var setAside = new SetAside(setAside(), damage);
    create();
    return setAside;
  }

  /// What is wrong with the file; empty where nothing is, or none is there.
  String damage() throws IOException {
    if (!Files.exists(file)) {
      return Files.exists(part(file, "-wal")) ? "the file has gone, its log was left" : "";
    }
    // Before SQLite looks: it would delete a log that does not fit. An empty file is damage too,
    // since a new one comes under its name when it is whole.
    if (!hasHead()) {
      return "the file is not a database";
    }
    try (Database database = Database.open(file)) {
      return damage(database);
    } catch (SQLException e) {
      if (isDamage(e)) {
        return String.valueOf(e.getMessage());
      }
      throw new IOException("%s: cannot be opened (%s)".formatted(file, e.getMessage()), e);
    }
  }

  // Only what is surely the file's own fault: a whole one is not set aside because the process has
  // too many files open or the disk is full.
  private boolean isDamage(SQLException e) {
    return switch (DatabaseError.code(e)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH -> true;
      // A damaged head can make SQLite believe that the file may not be written.
      case SQLITE_READONLY -> Files.isWritable(file) && Files.isWritable(folder());
      default -> false;
    };
  }

  private Path folder() {
    return Objects.requireNonNull(file.getParent());
  }

  private boolean hasHead() throws IOException {
    byte[] head = HEAD.getBytes(StandardCharsets.US_ASCII);
    try (InputStream start = Files.newInputStream(file)) {
      return Arrays.equals(start.readNBytes(head.length), head);
    }
  }

  /// Whether that failed because of the file.
  boolean isDamage(JournalFailure failure) {
    return failure.getCause() instanceof SQLException cause && isDamage(cause);
  }

  private String damage(Database database) throws SQLException {
    int version = Schema.version(database);
    if (version < 1) {
      return "it is another program's database";
    }
    if (version > schema.newest()) {
      return "it is of version %d, and this program knows up to %d"
          .formatted(version, schema.newest());
    }
    String check = database.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("");
    return check.equals("ok") ? "" : check;
  }

  private Path setAside() throws IOException {
    String name = file.getFileName() + ".set-aside-" + TIME.format(clock.instant());
    Path aside = file.resolveSibling(name);
    for (int i = 2; anyPart(aside); i++) {
      aside = file.resolveSibling(name + "-" + i);
    }
    for (String part : PARTS) {
      if (Files.exists(part(file, part))) {
        DurableFile.move(part(file, part), part(aside, part));
      }
    }
    return aside;
  }

  private static boolean anyPart(Path file) {
    return PARTS.stream().anyMatch(part -> Files.exists(part(file, part)));
  }

  private void create() throws IOException {
    Path draft = part(file, ".new");
    for (String part : PARTS) {
      Files.deleteIfExists(part(draft, part));
    }
    // SQLite gives its two other files the permissions of this one.
    OwnerOnly.file(draft);
    try (Database database = Database.open(draft)) {
      schema.apply(database);
    } catch (SQLException e) {
      throw new IOException(
          "%s: cannot be made (%s); let this user write there".formatted(file, e.getMessage()), e);
    }
    DurableFile.force(draft);
    DurableFile.move(draft, file);
  }

  /// Deletes those set aside before that moment.
  void expire(Instant before) {
    try (Stream<Path> beside = Files.list(folder())) {
      for (Path old : beside.filter(it -> isAsideBefore(it, before)).toList()) {
        Files.deleteIfExists(old);
      }
    } catch (IOException e) {
      throw new JournalFailure(
          file + ": cannot delete an old one that was set aside; delete it by hand", e);
    }
  }

  private boolean isAsideBefore(Path path, Instant before) {
    String start = file.getFileName() + ".set-aside-";
    String name = String.valueOf(path.getFileName());
    int end = start.length() + "20260101T000000Z".length();
    if (!name.startsWith(start) || name.length() < end) {
      return false;
    }
    try {
      return TIME.parse(name.substring(start.length(), end), Instant::from).isBefore(before);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Path part(Path file, String part) {
    return file.resolveSibling(file.getFileName() + part);
  }
}
