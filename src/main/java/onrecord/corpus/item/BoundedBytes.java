package onrecord.corpus.item;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import onrecord.corpus.extraction.Unreadable;

/// Bytes that are unpacked, up to a limit: a few of them may unfold without end.
public final class BoundedBytes extends FilterInputStream {
  private final long most;
  private long left;

  public BoundedBytes(InputStream in, long most) {
    super(in);
    this.most = most;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int each = super.read();
    return counted(each, each < 0 ? 0 : 1);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    return counted(count, Math.max(0, count));
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    counted(0, skipped);
    return skipped;
  }

  private int counted(int outcome, long taken) throws IOException {
    left -= taken;
    if (left < 0) {
      throw new Unreadable(
          "unfolds to more than %d MB".formatted(most / 1_000_000), "unpack it and split it");
    }
    return outcome;
  }
}
