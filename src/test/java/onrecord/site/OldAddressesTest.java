package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.QuotationAddress.Standing;
import onrecord.corpus.Statement;
import onrecord.language.Span;
import onrecord.operation.configuration.InvalidConfiguration;
import onrecord.testing.ArchiveFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand addresses of quotations, made before the statements change: each opens the very
/// words or says that they have changed, and none opens other words.
final class OldAddressesTest {
  private static final long SEED = 16;
  private static final int STATEMENTS = 400;
  private static final int EACH = 25;

  /// One in so many is read as a page; all are judged by what decides on the page.
  private static final int READ = 10;

  @TempDir Path folder;

  /// An address and the words that stood there.
  private record OldAddress(QuotationAddress address, String words) {}

  /// How an address is answered now.
  private enum Outcome {
    IN_PLACE,
    MOVED,
    CHANGED,
    DEPARTED
  }

  @Test
  void addresses_ofAGenerationBefore_openTheVeryWords_orSayThatTheyHaveChanged() throws Exception {
    var invented = new InventedStatements(SEED, STATEMENTS);
    Path corpus = folder.resolve("corpus");
    invented.write(corpus);
    List<OldAddress> old = addresses(corpus);
    assertThat(old).hasSize(STATEMENTS * EACH);

    invented.change();
    invented.write(corpus);

    var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
    try (var site = FirstArchiveSite.over(corpus, folder.resolve("data"))) {
      for (int i = 0; i < old.size(); i++) {
        Outcome outcome = standing(old.get(i), site);
        outcomes.merge(outcome, 1, Integer::sum);
        if (i % READ == 0) {
          assertThat(outcome(old.get(i), site)).isEqualTo(outcome);
        }
      }
    }
    assertThat(outcomes.keySet()).containsExactly(Outcome.values());
    assertThat(outcomes.get(Outcome.CHANGED)).as("%s", outcomes).isLessThan(old.size() / 4);
  }

  /// Words of any length that begin and end where words do.
  private List<OldAddress> addresses(Path corpus) throws Exception {
    var random = new Random(SEED);
    var addresses = new ArrayList<OldAddress>();
    try (var site = FirstArchiveSite.over(corpus, folder.resolve("data"))) {
      for (var entry : site.archive().statements().list()) {
        Statement statement = site.archive().statements().find(entry.id()).orElseThrow();
        List<Span> words = words(statement.text());
        for (int i = 0; i < EACH; i++) {
          int first = random.nextInt(words.size());
          int last = Math.min(words.size() - 1, first + random.nextInt(30));
          var span = new Span(words.get(first).start(), words.get(last).end());
          addresses.add(
              new OldAddress(QuotationAddress.of(statement, span), span.of(statement.text())));
        }
      }
    }
    return addresses;
  }

  private static List<Span> words(String text) {
    return Pattern.compile("\\S+")
        .matcher(text)
        .results()
        .map(word -> new Span(word.start(), word.end()))
        .toList();
  }

  private static Outcome standing(OldAddress old, FirstArchiveSite site) {
    Optional<Statement> now = site.archive().statements().find(old.address().statement());
    if (now.isEmpty()) {
      return Outcome.DEPARTED;
    }
    String text = now.get().text();
    switch (old.address().in(now.get())) {
      case Standing.InPlace() -> {
        assertThat(old.address().words().of(text)).isEqualTo(old.words());
        return Outcome.IN_PLACE;
      }
      case Standing.Moved(var to) -> {
        assertThat(to.words().of(text)).isEqualTo(old.words());
        assertThat(standings(text, old.words())).as("%s: no guess", to).isOne();
        return Outcome.MOVED;
      }
      case Standing.Lost() -> {
        assertThat(standings(text, old.words())).as("%s", old).isNotEqualTo(1);
        return Outcome.CHANGED;
      }
    }
  }

  private static Outcome outcome(OldAddress old, FirstArchiveSite site) throws IOException {
    String path = old.address().path();
    Optional<Statement> now = site.archive().statements().find(old.address().statement());
    HttpResponse<String> response = site.get(path);
    switch (response.statusCode()) {
      case 200 -> {
        assertThat(marked(response)).as(path).isEqualTo(plain(old.words()));
        return Outcome.IN_PLACE;
      }
      case 308 -> {
        HttpResponse<String> there =
            site.get(response.headers().firstValue("Location").orElseThrow());
        assertThat(there.statusCode()).as(path).isEqualTo(200);
        assertThat(marked(there)).as(path).isEqualTo(plain(old.words()));
        return Outcome.MOVED;
      }
      case 410 -> {
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("mark")).as(path).isEmpty();
        return told(page, now, path);
      }
      default -> throw new AssertionError(path + ": " + response.statusCode());
    }
  }

  private static Outcome told(Document page, Optional<Statement> now, String path) {
    String said = page.select("main").text();
    assertThat(said)
        .as(path)
        .contains(now.isPresent() ? "has changed" : "is no longer in the archive");
    assertThat(page.select("main a[href], main form")).as("%s: a way on", path).isNotEmpty();
    return now.isPresent() ? Outcome.CHANGED : Outcome.DEPARTED;
  }

  /// How often words stand in a text.
  private static int standings(String text, String words) {
    int count = 0;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      count++;
    }
    return count;
  }

  private static String marked(HttpResponse<String> response) {
    Document page = Jsoup.parse(response.body());
    page.select(".sr, .speaker, .anchor").remove();
    return plain(String.join(" ", page.select("mark").eachText()));
  }

  private static String plain(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  @Test
  void statement_thatHasGone_isToldToReadersAndToPrograms_untilItComesBack() throws IOException {
    var corpus = new ArchiveFolder(folder.resolve("few"));
    for (String id : List.of("ballot-1", "ballot-2", "ballot-3")) {
      corpus.with(id + ".txt", "---\nid: %s\n---\n\nOf %s we know.\n".formatted(id, id));
    }
    assertThat(statuses()).containsExactly(200, 200, 200, 404);

    Files.delete(corpus.path().resolve("ballot-1.txt"));
    assertThat(statuses()).containsExactly(410, 200, 200, 404);

    Files.delete(corpus.path().resolve("ballot-2.txt"));
    assertThat(statuses()).as("and still a generation later").containsExactly(410, 410, 200, 404);

    corpus.with("ballot-1.txt", "---\nid: ballot-1\n---\n\nThe ballot was held again.\n");
    assertThat(statuses()).containsExactly(200, 410, 200, 404);
  }

  private List<Integer> statuses() throws IOException {
    var statuses = new ArrayList<Integer>();
    try (var site = FirstArchiveSite.over(folder.resolve("few"), folder.resolve("data"))) {
      for (String id : List.of("ballot-1", "ballot-2", "ballot-3", "ballot-4")) {
        int status = site.get("/s/" + id).statusCode();
        assertThat(site.get("/api/statements/" + id).statusCode()).as(id).isEqualTo(status);
        statuses.add(status);
      }
    } catch (InvalidConfiguration e) {
      throw new IOException(e);
    }
    return statuses;
  }
}
