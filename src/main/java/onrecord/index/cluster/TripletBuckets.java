package onrecord.index.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import onrecord.index.lucene.IndexExport;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;

/// The places of neighbouring triplets, packed into one document of a cluster.
final class TripletBuckets {
  private static final int BITS = 22;

  /// About so many places share a bucket.
  private static final long PLACES = 1000;

  private TripletBuckets() {}

  /// Is handed buckets.
  @FunctionalInterface
  interface BucketVisitor {
    /// A bucket.
    void bucket(int number, byte[] bytes) throws IOException;
  }

  /// By how many bits a hash is the number of its bucket, where there are so many places.
  static int shift(long places) {
    int shift = BITS;
    while (shift > 0 && (1L << (BITS - shift)) * PLACES < places) {
      shift--;
    }
    return shift;
  }

  /// Packs every place of an index.
  static void pack(IndexExport index, int shift, BucketVisitor visitor) throws IOException {
    var packing = new Packing(shift, visitor);
    index.triplets(packing::place);
    packing.end();
  }

  /// Gathers the places of one bucket after another.
  private static final class Packing {
    private final int shift;
    private final BucketVisitor visitor;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private DataOutput out = new OutputStreamDataOutput(bytes);
    private int bucket = -1;

    Packing(int shift, BucketVisitor visitor) {
      this.shift = shift;
      this.visitor = visitor;
    }

    void place(int hash, int document, int position) throws IOException {
      if (hash >>> shift != bucket) {
        end();
        bucket = hash >>> shift;
      }
      out.writeVInt(hash);
      out.writeVInt(document);
      out.writeVInt(position);
    }

    void end() throws IOException {
      if (bucket >= 0) {
        visitor.bucket(bucket, bytes.toByteArray());
        bytes = new ByteArrayOutputStream();
        out = new OutputStreamDataOutput(bytes);
      }
    }
  }

  /// Shows every place of a bucket.
  static void unpack(byte[] bytes, IndexExport.PostingVisitor visitor) {
    var in = new ByteArrayDataInput(bytes);
    try {
      while (!in.eof()) {
        visitor.place(in.readVInt(), in.readVInt(), in.readVInt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }
}
