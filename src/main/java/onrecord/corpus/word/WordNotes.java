package onrecord.corpus.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.corpus.extraction.Superscripts;

/// The footnotes and endnotes that a text refers to, numbered as it names them.
final class WordNotes {
  private final Map<String, String> marks = new LinkedHashMap<>();
  private final Map<String, List<WordParagraph>> notes = new HashMap<>();
  private String current = "";
  private int count;

  /// The sign in the text that stands for a note.
  String refer(String kind, String id) {
    count++;
    return marks.computeIfAbsent(kind + id, _ -> Superscripts.of(String.valueOf(count)));
  }

  /// Takes note of one whose sign is written in the text.
  void referByOwnMark(String kind, String id) {
    marks.putIfAbsent(kind + id, "");
  }

  /// Begins the note that the next paragraphs are of.
  void begin(String kind, String id) {
    current = kind + id;
  }

  /// Takes a paragraph of the note that has begun.
  void add(WordParagraph paragraph) {
    notes.computeIfAbsent(current, _ -> new ArrayList<>()).add(paragraph);
  }

  /// The paragraphs of all that the text refers to, in that order, each note with its sign.
  List<WordParagraph> paragraphs() {
    List<WordParagraph> all = new ArrayList<>();
    marks.forEach(
        (note, mark) -> {
          List<WordParagraph> paragraphs = notes.getOrDefault(note, List.of());
          if (!mark.isEmpty() && !paragraphs.isEmpty()) {
            StringBuilder first = paragraphs.getFirst().text;
            first.replace(0, first.length(), mark + " " + first.toString().strip());
          }
          all.addAll(paragraphs);
        });
    return all;
  }
}
