package onrecord.corpus.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.item.BoundedBytes;
import onrecord.corpus.item.Container;
import onrecord.corpus.source.FileBoundary;

/// A .zip of containers. The names in it are labels alone: each file is unpacked under a name of
/// ours, and is gone when it is read.
final class ZippedFiles {
  private static final int DEEPEST = 2;
  private static final int MOST_FILES = 200_000;
  private static final long MOST_BYTES = 1_000_000_000;
  private static final long MOST_TOGETHER = 4_000_000_000L;

  private final Container container;
  private long unpacked;

  private ZippedFiles(Container container) {
    this.container = container;
  }

  static void read(Container container) throws IOException {
    if (container.depth() >= DEEPEST) {
      throw new Unreadable(
          "a .zip in a .zip in a .zip is not opened", "unpack it and bring what is in it");
    }
    try (ZipFile zip = open(container.path())) {
      new ZippedFiles(container).readAll(zip);
    } catch (ZipException e) {
      throw new Unreadable("not a sound .zip file: " + e.getMessage(), "pack it again");
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      // Names of an older kind.
      return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    }
  }

  private void readAll(ZipFile zip) throws IOException {
    if (zip.size() > MOST_FILES) {
      throw new Unreadable(
          "more than %,d files in it".formatted(MOST_FILES), "unpack it and bring its folders");
    }
    BitSet links = ZippedLinks.in(container.path());
    Iterator<? extends ZipEntry> entries = zip.stream().iterator();
    for (int i = 0; entries.hasNext() && unpacked < MOST_TOGETHER; i++) {
      ZipEntry entry = entries.next();
      String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      boolean hidden = entry.getName().startsWith("__MACOSX") || name.startsWith(".");
      if (!entry.isDirectory() && !hidden && Containers.isKnown(name)) {
        Container at = container.inner(container.path(), entry.getName());
        if (links.get(i)) {
          at.problem(
              0, "a symbolic link, which is not followed", "bring the file that it leads to");
        } else {
          FileBoundary.guard(at.at(), container.problems(), () -> read(zip, entry, name));
        }
      }
    }
    if (unpacked >= MOST_TOGETHER) {
      container.problem(0, "unfolds to more than 4 GB; not read to its end", "unpack it first");
    }
  }

  private static String safe(String ending) {
    return ending.matches("[a-z0-9]{1,8}") ? ending : "part";
  }

  private void read(ZipFile zip, ZipEntry entry, String name) throws IOException {
    Path file = Files.createTempFile("onrecord-import-", "." + safe(Containers.ending(name)));
    try {
      try (InputStream bytes = new BoundedBytes(zip.getInputStream(entry), MOST_BYTES)) {
        unpacked += Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      } catch (Unreadable e) {
        unpacked += MOST_BYTES;
        throw e;
      }
      Container inner = container.inner(file, entry.getName());
      Containers.read(
          new Container(file, name, inner.at(), inner.depth(), inner.items(), inner.problems()));
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
