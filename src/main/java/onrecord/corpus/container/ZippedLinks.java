package onrecord.corpus.container;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.BitSet;

/// Which entries of a .zip are symbolic links of Unix. Java reads them as files whose words are the
/// path that they lead to, which nobody stated.
final class ZippedLinks {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_LENGTH = 46;
  private static final int UNIX = 3;
  private static final int KIND = 0xf000;
  private static final int LINK = 0xa000;

  private ZippedLinks() {}

  /// Their places in the order of the directory at the file's end; none where that cannot be found.
  static BitSet in(Path zip) throws IOException {
    BitSet links = new BitSet();
    try (FileChannel file = FileChannel.open(zip)) {
      file.position(beginning(file));
      var bytes = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file)));
      ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; ; i++) {
        bytes.readFully(header.array());
        if (header.getInt(0) != HEADER) {
          return links;
        }
        links.set(i, header.get(5) == UNIX && (header.getShort(40) & KIND) == LINK);
        bytes.skipNBytes(length(header, 28) + length(header, 30) + length(header, 32));
      }
    } catch (EOFException e) {
      // Cut off: whoever opens it tells what is wrong.
      return links;
    }
  }

  private static long length(ByteBuffer header, int at) {
    return Short.toUnsignedInt(header.getShort(at));
  }

  /// Where the directory begins; the file's end where none is found.
  private static long beginning(FileChannel file) throws IOException {
    int length = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    long from = file.size() - length;
    while (tail.hasRemaining() && file.read(tail, from + tail.position()) >= 0) {
      // Reads the rest.
    }
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        long begins = from + at - Integer.toUnsignedLong(tail.getInt(at + 12));
        return begins < 0 ? file.size() : begins;
      }
    }
    return file.size();
  }
}
