package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import onrecord.index.Fields;
import onrecord.index.IndexAway;
import onrecord.index.TripletIndex;
import onrecord.index.Triplets.Triplet;

/// The rows of three words of a generation in a cluster. Thread-safe.
final class ClusterTriplets implements TripletIndex {
  /// So many buckets are fetched at once.
  private static final int JOURNEY = 100;

  private final ClusterSearch words;
  private final ClusterSearch passages;
  private final GenerationAbout about;

  ClusterTriplets(ClusterSearch words, ClusterSearch passages, GenerationAbout about) {
    this.words = words;
    this.passages = passages;
    this.about = about;
  }

  /// A place in a document.
  private record DocumentPlace(int document, int position) {}

  @Override
  public int documents() {
    return about.documents();
  }

  @Override
  public List<Long> counts(List<Triplet> triplets) {
    Map<Integer, List<DocumentPlace>> places = read(triplets);
    return triplets.stream()
        .map(triplet -> (long) places.getOrDefault(triplet.hash(), List.of()).size())
        .toList();
  }

  @Override
  public void places(List<Triplet> triplets, PlaceVisitor visitor) {
    Map<Integer, List<DocumentPlace>> places = read(triplets);
    for (int i = 0; i < triplets.size(); i++) {
      for (DocumentPlace place : places.getOrDefault(triplets.get(i).hash(), List.of())) {
        visitor.place(i, place.document(), place.position());
      }
    }
  }

  /// The places of each hash.
  private Map<Integer, List<DocumentPlace>> read(List<Triplet> triplets) {
    Map<Integer, List<DocumentPlace>> places = new HashMap<>();
    Set<Integer> buckets = new TreeSet<>();
    triplets.forEach(triplet -> places.put(triplet.hash(), new ArrayList<>()));
    triplets.forEach(triplet -> buckets.add(triplet.hash() >>> about.shift()));
    List<String> ids = buckets.stream().map(GenerationNames::bucket).toList();
    for (int from = 0; from < ids.size(); from += JOURNEY) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + JOURNEY));
      for (JsonNode source : words.sources(some, List.of("places")).values()) {
        TripletBuckets.unpack(
            Objects.requireNonNull(ClusterIndex.bytes(source.path("places"))),
            (hash, document, position) ->
                Optional.ofNullable(places.get(hash))
                    .ifPresent(list -> list.add(new DocumentPlace(document, position))));
      }
    }
    return places;
  }

  @Override
  public String statement(int document) {
    String id = String.valueOf(document);
    return Optional.ofNullable(passages.sources(List.of(id), List.of(Fields.ID)).get(id))
        .map(source -> source.path(Fields.ID).asText())
        .orElseThrow(() -> new IndexAway("a statement of the cluster has gone"));
  }
}
