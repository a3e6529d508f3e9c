package onrecord.index;

import java.util.List;

/// Where rows of three words stand in an archive's statements. Thread-safe.
public interface TripletIndex {

  /// The number of documents of every kind.
  int documents();

  /// How many places each triplet has.
  List<Long> counts(List<Triplets.Triplet> triplets);

  /// Shows every place of each, a document's places of one triplet in their order.
  void places(List<Triplets.Triplet> triplets, PlaceVisitor visitor);

  /// The id of the statement of that number.
  String statement(int document);

  /// Is shown places.
  @FunctionalInterface
  interface PlaceVisitor {
    /// A place.
    ///
    /// @param triplet which of the triplets, from 0
    /// @param position in the text, in units of {@link Triplets#GRAIN}
    void place(int triplet, int document, int position);
  }
}
