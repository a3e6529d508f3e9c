package onrecord.conversation.smalltalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A turn of phrase: words that follow each other, some of which may be missing, and perhaps one
/// gap for any words.
record Phrase(String kind, List<PhrasePart> parts) {
  private static final String GAP = "…";
  private static final Pattern WRITTEN = Pattern.compile("\\([^()]*\\)|[^\\s()]++");

  /// A place in a phrase.
  ///
  /// @param options what may stand there, each its words; none for the gap
  record PhrasePart(List<List<String>> options, boolean optional) {
    boolean isGap() {
      return options.isEmpty();
    }

    /// Where it may end that begins at a place.
    private List<Integer> ends(List<SpokenWord> tokens, int from) {
      var ends = new ArrayList<Integer>();
      for (List<String> option : options) {
        int end = from + option.size();
        if (end <= tokens.size() && stands(option, tokens, from)) {
          ends.add(end);
        }
      }
      return ends;
    }

    private static boolean stands(List<String> option, List<SpokenWord> tokens, int from) {
      for (int i = 0; i < option.size(); i++) {
        if (!tokens.get(from + i).is(option.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /// The words that a gap takes: from one place to another.
  record PhraseGap(int from, int to) {}

  /// A phrase as it is written in a table; nothing where no word is left of it.
  static Optional<Phrase> of(String kind, String written) {
    List<PhrasePart> parts =
        WRITTEN.matcher(written).results().flatMap(part -> part(part.group()).stream()).toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Phrase(kind, parts));
  }

  private static Optional<PhrasePart> part(String word) {
    if (word.equals(GAP)) {
      return Optional.of(new PhrasePart(List.of(), false));
    }
    boolean optional = word.startsWith("(") && word.endsWith(")");
    String bare = optional ? word.substring(1, word.length() - 1) : word;
    List<List<String>> options =
        Stream.of(bare.split("/"))
            .map(option -> SpokenWord.in(option).stream().map(SpokenWord::folded).toList())
            .filter(option -> !option.isEmpty())
            .toList();
    return options.isEmpty() ? Optional.empty() : Optional.of(new PhrasePart(options, optional));
  }

  boolean hasGap() {
    return parts.stream().anyMatch(PhrasePart::isGap);
  }

  /// Whether what stands before its gap stands at a place; the gap takes all that follows.
  boolean opens(List<SpokenWord> tokens, int from) {
    return parts.getLast().isGap()
        && !ends(tokens, from, parts.subList(0, parts.size() - 1)).isEmpty();
  }

  /// Where it may end that begins at a place; a phrase with a gap stands nowhere.
  List<Integer> ends(List<SpokenWord> tokens, int from) {
    return List.copyOf(ends(tokens, from, parts));
  }

  private static TreeSet<Integer> ends(List<SpokenWord> tokens, int from, List<PhrasePart> parts) {
    var reached = new TreeSet<>(List.of(from));
    for (PhrasePart part : parts) {
      var next = new TreeSet<Integer>();
      for (int place : reached) {
        next.addAll(part.ends(tokens, place));
      }
      if (part.optional()) {
        next.addAll(reached);
      }
      reached = next;
    }
    reached.remove(from);
    return reached;
  }

  /// What its gap takes where all the tokens are such a phrase; the widest.
  Optional<PhraseGap> gap(List<SpokenWord> tokens) {
    int place = 0;
    while (!parts.get(place).isGap()) {
      place++;
    }
    List<PhrasePart> after = parts.subList(place + 1, parts.size());
    var begins = place == 0 ? new TreeSet<>(List.of(0)) : ends(tokens, 0, parts.subList(0, place));
    // What leads in and out takes as much as it can, so that the gap holds what it is about.
    for (int begin : begins.descendingSet()) {
      for (int end = begin + 1; end <= tokens.size(); end++) {
        boolean nothing = end == tokens.size() && after.stream().allMatch(PhrasePart::optional);
        if (nothing || ends(tokens, end, after).contains(tokens.size())) {
          return Optional.of(new PhraseGap(begin, end));
        }
      }
    }
    return Optional.empty();
  }
}
