package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.corpus.voices.ReadVoice;
import onrecord.corpus.voices.VoiceReader;
import onrecord.language.Words;
import org.junit.jupiter.api.Test;

/// What of the voices that the first archive's keeper declared is read from its texts alone.
final class FirstArchiveVoicesTest {
  private final List<String> found = new ArrayList<>();
  private final List<String> right = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void declaredVoices_areReadFromTheTexts_andNoneUnderAWrongName() {
    int declared = 0;
    for (Statement statement : CorpusReader.read(Path.of("corpus")).statements()) {
      List<ReadVoice> read = VoiceReader.read(statement.text(), statement.masthead().language());
      for (Voice voice : statement.voices()) {
        if (voice.origin() == Voice.Origin.DECLARED) {
          declared++;
          read.stream()
              .filter(each -> each.span().equals(voice.span()))
              .forEach(each -> judge(voice, each));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(declared).isEqualTo(11);
    assertThat(found).hasSize(11);
    assertThat(right).hasSizeGreaterThanOrEqualTo(9);
  }

  /// Right is a name all of whose words are the declared one's.
  private void judge(Voice declared, ReadVoice read) {
    found.add(declared.speaker());
    if (read.speaker().isEmpty()) {
      return;
    }
    List<String> known = folded(declared.speaker());
    List<String> given = new ArrayList<>(folded(read.speaker().get()));
    given.remove("the");
    (known.containsAll(given) ? right : wrong).add(declared.speaker() + " / " + read.speaker());
  }

  private static List<String> folded(String name) {
    return Words.in(name).stream().map(Words.Word::folded).toList();
  }
}
