package onrecord.corpus.word;

import java.util.ArrayList;
import java.util.List;

/// A paragraph of a Word file while it is read.
final class WordParagraph {
  /// The end of a line inside a paragraph.
  static final char LINE_END = '\u2028';

  final StringBuilder text = new StringBuilder();

  /// The paragraphs of the boxes that hang on this one.
  final List<WordParagraph> boxes = new ArrayList<>();

  String style = "";

  /// The list whose item it is: empty where only its style says so, "0" for none.
  String list = "";

  /// The level in that list; -1 where it is not said.
  int level = -1;

  /// Whether the next paragraph goes on with it: its end is deleted or hidden.
  boolean runsOn;

  /// Whether it is the large first letter that the next paragraph's text flows around.
  boolean large;
}
