package onrecord.language;

/// A stretch [start, end) of a text, in UTF-16 code units.
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /// The number of UTF-16 code units.
  public int length() {
    return end - start;
  }

  /// The words themselves.
  public String of(String text) {
    return text.substring(start, end);
  }

  /// Whether the other span lies wholly inside this one.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether the two share at least one code unit.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// The same stretch, counted from a place `by` code units further left.
  public Span shifted(int by) {
    return new Span(start + by, end + by);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
