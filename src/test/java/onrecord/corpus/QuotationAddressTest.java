package onrecord.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onrecord.corpus.QuotationAddress.Standing;
import onrecord.language.Span;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class QuotationAddressTest {
  private static final Statement STRIKE = Statements.ALL.getFirst();
  private static final int ADDRESSES = 10_000;
  private static final long SEED = 16;

  private static Statement saying(String text) {
    return new Statement(STRIKE.id(), STRIKE.masthead(), text, List.of(), List.of());
  }

  private static QuotationAddress address(Statement statement, String words) {
    int start = statement.text().indexOf(words);
    return QuotationAddress.of(statement, new Span(start, start + words.length()));
  }

  @Test
  void address_written_isReadBack() {
    Statement statement = saying("No ship was unloaded on Monday.");
    QuotationAddress address = address(statement, "was unloaded");

    assertThat(address.place()).matches("8-20\\.[0-9a-f]{8}");
    assertThat(address.path()).isEqualTo("/s/" + statement.id() + "/" + address.place());
    assertThat(QuotationAddress.parse(statement.id(), address.place())).contains(address);
  }

  @Test
  void parse_whatIsNoPlace_isEmpty() {
    for (String place :
        List.of(
            "",
            "8-20",
            "8-20.abc",
            "20-8.00000000",
            "8-8.00000000",
            "8-20.0000000g",
            "-8-20.00000000",
            "8-9999999999.00000000",
            "8-20.00000000/",
            "8–20.00000000")) {
      assertThat(QuotationAddress.parse("x", place)).as(place).isEmpty();
    }
  }

  @Test
  void words_whereTheyStood_areInPlace() {
    Statement statement = saying("No ship was unloaded.");
    assertThat(address(statement, "ship").in(statement)).isEqualTo(new Standing.InPlace());
  }

  @Test
  void words_onceElsewhere_haveMovedThere() {
    QuotationAddress old = address(saying("No ship was unloaded."), "ship was");
    Statement now = saying("On Monday no ship was unloaded.");
    assertThat(old.in(now)).isEqualTo(new Standing.Moved(address(now, "ship was")));
  }

  @Test
  void words_twiceElsewhere_areLost() {
    QuotationAddress old = address(saying("No ship was unloaded."), "ship was");
    assertThat(old.in(saying("A ship was here. The ship was gone.")))
        .isEqualTo(new Standing.Lost());
  }

  @Test
  void words_inOtherLetters_areLost() {
    QuotationAddress old = address(saying("No ship was unloaded."), "ship was");
    assertThat(old.in(saying("No Ship was unloaded."))).isEqualTo(new Standing.Lost());
  }

  @Test
  void place_insideACharacter_provesNothing() {
    Statement statement = saying("Ship \uD83D\uDEA2 ahoy");
    var halved = new QuotationAddress(statement.id(), new Span(0, 6), hashOf(statement, 0, 6));
    assertThat(halved.in(statement)).isEqualTo(new Standing.Lost());
  }

  private static String hashOf(Statement statement, int start, int end) {
    return QuotationAddress.hash(statement, new Span(start, end));
  }

  @Test
  void addresses_ofStatementsThatChange_openTheVeryWordsOrNone() {
    var random = new Random(SEED);
    int opened = 0;
    for (int i = 0; i < ADDRESSES; i++) {
      String text = text(random);
      Statement before = saying(text);
      QuotationAddress address = QuotationAddress.of(before, words(text, random));
      String words = address.words().of(text);
      Statement after = saying(changed(text, random));
      Optional<Span> place =
          switch (address.in(after)) {
            case Standing.InPlace() -> Optional.of(address.words());
            case Standing.Moved(var to) -> Optional.of(to.words());
            case Standing.Lost() -> Optional.empty();
          };
      assertThat(place.map(span -> span.of(after.text())).orElse(words))
          .as("seed %d, number %d", SEED, i)
          .isEqualTo(words);
      opened += place.isPresent() ? 1 : 0;
    }
    assertThat(opened).isBetween(ADDRESSES / 4, ADDRESSES - 1);
  }

  private static String text(Random random) {
    List<String> words = List.of("the", "dockers", "walked", "out", "no", "ship", "بندر", "quay");
    var text = new ArrayList<String>();
    for (int i = random.nextInt(5, 60); i > 0; i--) {
      text.add(words.get(random.nextInt(words.size())) + (random.nextInt(9) == 0 ? ".\n" : ""));
    }
    return String.join(" ", text);
  }

  /// From where a word begins to where one ends.
  private static Span words(String text, Random random) {
    int start = text.lastIndexOf(' ', random.nextInt(text.length())) + 1;
    int end = text.indexOf(' ', Math.min(text.length() - 1, start + random.nextInt(1, 90)));
    return new Span(start, end < 0 ? text.length() : end);
  }

  private static String changed(String text, Random random) {
    int at = text.lastIndexOf(' ', random.nextInt(text.length())) + 1;
    return switch (random.nextInt(4)) {
      case 0 -> text;
      case 1 -> text.substring(0, at) + "new words " + text.substring(at);
      case 2 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 6));
      default -> text(random) + " " + text;
    };
  }
}
