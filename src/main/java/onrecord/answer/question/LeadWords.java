package onrecord.answer.question;

import java.util.List;
import java.util.stream.IntStream;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Tables;

/// Words with which somebody goes on: "and what about".
final class LeadWords {
  private static final List<List<String>> LEADS =
      Tables.words("follow.leads").stream()
          .map(phrase -> Words.in(phrase).stream().map(Word::folded).toList())
          .toList();

  private LeadWords() {}

  /// How many words lead in; none where nothing follows.
  static int count(List<Word> words) {
    int lead = 0;
    for (int next = at(words, 0); next > 0; next = at(words, lead)) {
      lead += next;
    }
    return lead < words.size() ? lead : 0;
  }

  private static int at(List<Word> words, int at) {
    return LEADS.stream()
        .filter(phrase -> at + phrase.size() <= words.size())
        .filter(
            phrase ->
                IntStream.range(0, phrase.size())
                    .allMatch(i -> words.get(at + i).folded().equals(phrase.get(i))))
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }
}
