package onrecord.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.text.Words;

/// States and what people call them: their names, capitals, peoples and seats of government.
final class Places {
  private static final Places SHARED = new Places();

  private final Map<String, Place> byName = new HashMap<>();
  private final Phrases<Place> bySeat = new Phrases<>("general");

  /// A state.
  record Place(List<String> names, List<String> capital, List<String> peoples, List<String> seats) {

    /// Names under which it speaks.
    List<String> spokenFor() {
      return Stream.of(names, peoples).flatMap(List::stream).toList();
    }
  }

  private Places() {
    for (List<List<String>> row : Tables.rows("places.tsv")) {
      Place place =
          new Place(row.get(1), row.get(2), row.get(3), row.size() > 4 ? row.get(4) : List.of());
      place.names().forEach(name -> byName.putIfAbsent(Words.folded(name), place));
      place.capital().forEach(name -> bySeat.put(name, place));
      place.seats().forEach(name -> bySeat.put(name, place));
    }
  }

  static Places shared() {
    return SHARED;
  }

  boolean isState(String name) {
    return byName.containsKey(Words.folded(name));
  }

  Optional<Place> of(String name) {
    return Optional.ofNullable(byName.get(Words.folded(name)));
  }

  /// The state whose capital or seat of government is named at a word.
  Optional<Phrases.Match<Place>> seatAt(List<Words.Word> words, int first) {
    return bySeat.at(words, first);
  }
}
