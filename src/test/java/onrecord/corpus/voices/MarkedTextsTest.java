package onrecord.corpus.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.language.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts of many languages in which the quotations and their speakers are marked: none may be given
/// to a wrong speaker, and no fewer may be named than were.
///
/// A line is a text with `⟦words⟧`, behind each ` | ` the speaker of the next ones: `/` parts names
/// that are as right, `?` stands where a reader cannot tell, `¶` parts paragraphs.
final class MarkedTextsTest {
  /// A marked quotation.
  private record Marked(Span span, List<String> speakers) {}

  @ParameterizedTest
  @CsvSource({
    "de, 8, 6",
    "fr, 30, 18",
    "es, 31, 23",
    "ru, 31, 19",
    "uk, 30, 20",
    "fa, 31, 23",
    "ar, 32, 25"
  })
  void language_namesAsManyAsItDidAndNoneWrongly(String language, int found, int named)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    int read = 0;
    int right = 0;
    for (String line : lines(language)) {
      String text = line.split(" \\| ", -1)[0].replaceAll("[⟦⟧]", "").replace('¶', '\n');
      List<ReadVoice> voices = new ArrayList<>(VoiceReader.read(text, language));
      for (Marked each : marked(line)) {
        Optional<ReadVoice> voice = take(voices, each.span());
        Optional<String> speaker = voice.flatMap(ReadVoice::speaker);
        read += voice.isPresent() ? 1 : 0;
        if (speaker.isPresent()) {
          boolean well = each.speakers().stream().anyMatch(speaker.get()::equalsIgnoreCase);
          right += well ? 1 : 0;
          wrong.addAll(well ? List.of() : List.of(speaker.get() + ": " + line));
        }
      }
      voices.forEach(more -> wrong.add("no quotation: " + more.span().of(text)));
    }
    assertThat(wrong).isEmpty();
    assertThat(read).isGreaterThanOrEqualTo(found);
    assertThat(right).isGreaterThanOrEqualTo(named);
  }

  private static List<String> lines(String language) throws IOException {
    String file = "/onrecord/speakers/" + language + ".txt";
    try (InputStream lines = MarkedTextsTest.class.getResourceAsStream(file)) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    }
  }

  private static List<Marked> marked(String line) {
    String[] parts = line.split(" \\| ", -1);
    List<Marked> marked = new ArrayList<>();
    int close = 0;
    for (int i = 1; i < parts.length; i++) {
      int open = parts[0].indexOf('⟦', close);
      close = parts[0].indexOf('⟧', open);
      Span span = new Span(open - 2 * (i - 1), close - 1 - 2 * (i - 1));
      marked.add(new Marked(span, List.of(parts[i].strip().split("/"))));
    }
    return marked;
  }

  /// Takes the voice that a quotation is most of, or that is most of the quotation.
  private static Optional<ReadVoice> take(List<ReadVoice> voices, Span span) {
    Optional<ReadVoice> found =
        voices.stream()
            .filter(
                voice -> {
                  int shared =
                      Math.min(voice.span().end(), span.end())
                          - Math.max(voice.span().start(), span.start());
                  return shared * 2 > Math.min(voice.span().length(), span.length());
                })
            .findFirst();
    found.ifPresent(voices::remove);
    return found;
  }
}
