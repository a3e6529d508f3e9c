package onrecord.language.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.language.Words;

/// States and what people call them: their names, capitals, peoples and seats of government.
public final class PlaceNames {
  private static final PlaceNames SHARED = new PlaceNames();

  private final List<NamedPlace> all = new ArrayList<>();
  private final Map<String, NamedPlace> byName = new HashMap<>();
  private final Phrases<NamedPlace> bySeat = new Phrases<>("general");

  /// A state.
  public record NamedPlace(
      List<String> names, List<String> capital, List<String> peoples, List<String> seats) {

    /// Names under which it speaks.
    public List<String> spokenFor() {
      return Stream.of(names, peoples).flatMap(List::stream).toList();
    }
  }

  private PlaceNames() {
    for (List<List<String>> row : Tables.rows("places.tsv")) {
      NamedPlace place =
          new NamedPlace(
              row.get(1), row.get(2), row.get(3), row.size() > 4 ? row.get(4) : List.of());
      all.add(place);
      place.names().forEach(name -> byName.putIfAbsent(key(name), place));
      place.capital().forEach(name -> bySeat.put(name, place));
      place.seats().forEach(name -> bySeat.put(name, place));
      place.names().forEach(name -> bySeat.put(name, place));
      place.peoples().forEach(name -> bySeat.put(name, place));
    }
  }

  private static String key(String name) {
    return Words.in(name).stream().map(Words.Word::folded).collect(Collectors.joining(" "));
  }

  /// The ones that everybody knows.
  public static PlaceNames shared() {
    return SHARED;
  }

  /// Every state.
  public List<NamedPlace> all() {
    return List.copyOf(all);
  }

  /// Whether that is a state's name.
  public boolean isState(String name) {
    return byName.containsKey(key(name));
  }

  /// The state of that name.
  public Optional<NamedPlace> of(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /// The state whose name, people, capital or seat of government is named at a word.
  public Optional<Phrases.PhraseMatch<NamedPlace>> seatAt(List<Words.Word> words, int first) {
    return bySeat.at(words, first);
  }
}
