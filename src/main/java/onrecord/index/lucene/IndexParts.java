package onrecord.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/// The parts of an index in files, each a folder.
final class IndexParts {
  private IndexParts() {}

  /// A reader of all of them.
  static IndexReader open(Path folder) throws IOException {
    List<IndexReader> parts = new ArrayList<>();
    boolean whole = false;
    try {
      for (Path part : parts(folder)) {
        parts.add(read(part));
      }
      IndexReader all = new MultiReader(parts.toArray(IndexReader[]::new), true);
      whole = true;
      return all;
    } finally {
      if (!whole) {
        IOUtils.closeWhileHandlingException(parts);
      }
    }
  }

  /// The folders of its parts, which are all the folders there are.
  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  /// A reader that takes its files along when it closes.
  private static DirectoryReader read(Path part) throws IOException {
    FSDirectory directory = FSDirectory.open(part);
    boolean open = false;
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      reader.getReaderCacheHelper().addClosedListener(key -> directory.close());
      open = true;
      return reader;
    } finally {
      if (!open) {
        directory.close();
      }
    }
  }
}
