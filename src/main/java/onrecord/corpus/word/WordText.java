package onrecord.corpus.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import onrecord.corpus.extraction.Superscripts;

/// Reads the paragraphs of a part: without what is deleted, hidden, repeated for old readers, or
/// the words of a program (a field's formula, a form's "click here").
final class WordText {
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "rt", "rPrChange", "pPrChange", "sectPrChange", "trPrChange");
  private static final Set<String> RULES_OF_NOTES =
      Set.of("separator", "continuationSeparator", "continuationNotice");
  private static final Pattern LINE_ENDS =
      Pattern.compile("[\\n\\r\\f\\x{0b}\\x{85}\\x{2028}\\x{2029}]");
  private static final int NOTHING_SKIPPED = Integer.MAX_VALUE;

  private final WordStyles styles;
  private final Consumer<WordParagraph> sink;
  private final WordNotes notes;
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<WordLook> runs = new ArrayDeque<>();
  private final Deque<Integer> alternatives = new ArrayDeque<>();

  private final WordFields fields = new WordFields();

  private int skippedFrom = NOTHING_SKIPPED;
  private int row;
  private int shown;
  private boolean placeholder;

  WordText(WordStyles styles, Consumer<WordParagraph> sink, WordNotes notes) {
    this.styles = styles;
    this.sink = sink;
    this.notes = notes;
  }

  /// Takes a step through the part.
  void take(XMLStreamReader xml) {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> {
        String parent = open.isEmpty() ? "" : open.peek();
        open.push(xml.getLocalName());
        if (open.size() < skippedFrom) {
          start(xml, xml.getLocalName(), parent);
        }
      }
      case XMLStreamConstants.END_ELEMENT -> {
        if (open.size() < skippedFrom) {
          end(xml.getLocalName());
        }
        open.pop();
        skippedFrom = open.size() < skippedFrom ? NOTHING_SKIPPED : skippedFrom;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (open.size() < skippedFrom && "t".equals(open.peek())) {
          show(xml.getText());
        }
      }
      default -> {}
    }
  }

  /// Leaves out the element at that depth, with all in it.
  private void skip(int depth) {
    skippedFrom = depth;
  }

  private void start(XMLStreamReader xml, String name, String parent) {
    switch (parent) {
      case "rPr" -> look(xml, name);
      case "trPr" -> skipRowIf(xml, name);
      case "pPr", "numPr", "sdtPr" -> property(xml, name);
      default -> {
        if (SKIPPED.contains(name)) {
          skip(open.size());
        } else {
          element(xml, name);
        }
      }
    }
  }

  private void element(XMLStreamReader xml, String name) {
    switch (name) {
      case "p" -> paragraphs.push(new WordParagraph());
      case "r" -> runs.push(WordLook.PLAIN);
      case "tr" -> row = open.size();
      case "AlternateContent" -> alternatives.push(shown);
      case "Choice", "Fallback" -> {
        if (!alternatives.isEmpty() && shown > alternatives.peek()) {
          skip(open.size());
        }
      }
      case "sdtContent" -> {
        if (placeholder) {
          skip(open.size());
        }
        placeholder = false;
      }
      case "footnote", "endnote" -> note(xml, name);
      default -> sign(xml, name);
    }
  }

  /// Signs that stand for themselves inside a run.
  private void sign(XMLStreamReader xml, String name) {
    switch (name) {
      case "tab", "ptab" -> add(" ");
      case "br", "cr" -> {
        boolean line = Set.of("", "textWrapping").contains(WordXml.attribute(xml, "type"));
        add(String.valueOf(WordParagraph.LINE_END).repeat(line ? 1 : 2));
      }
      case "noBreakHyphen" -> add("\u2011");
      case "softHyphen" -> add("\u00ad");
      case "sym", "symEx" ->
          add(WordSymbols.of(WordXml.attribute(xml, "font"), WordXml.attribute(xml, "char")));
      case "fldChar" -> fields.take(WordXml.attribute(xml, "fldCharType"));
      case "footnoteReference" -> refer(xml, "footnote");
      case "endnoteReference" -> refer(xml, "endnote");
      default -> {}
    }
  }

  private void property(XMLStreamReader xml, String name) {
    WordParagraph paragraph = paragraphs.peek();
    if (name.equals("showingPlcHdr")) {
      placeholder = WordXml.isOn(xml);
    } else if (SKIPPED.contains(name)) {
      skip(open.size());
    } else if (paragraph != null) {
      switch (name) {
        case "pStyle" -> paragraph.style = WordXml.attribute(xml, "val");
        case "numId" -> paragraph.list = WordXml.attribute(xml, "val");
        case "ilvl" -> paragraph.level = WordXml.number(xml, "val", 0);
        case "framePr" -> {
          boolean large = Set.of("drop", "margin").contains(WordXml.attribute(xml, "dropCap"));
          paragraph.large = large;
          paragraph.runsOn |= large;
        }
        default -> {}
      }
    }
  }

  /// A property of some words, or of the sign that ends a paragraph.
  private void look(XMLStreamReader xml, String name) {
    WordParagraph paragraph = paragraphs.peek();
    String owner = open.stream().skip(2).findFirst().orElse("");
    if (name.equals("rPrChange")) {
      skip(open.size());
    } else if (owner.equals("pPr") && paragraph != null) {
      paragraph.runsOn |= name.equals("del") || name.equals("moveFrom");
      paragraph.runsOn |= name.equals("vanish") && WordXml.isOn(xml);
    } else if (owner.equals("r") && !runs.isEmpty()) {
      if (name.equals("rStyle")) {
        runs.push(runs.pop().over(styles.look(WordXml.attribute(xml, "val"))));
      } else {
        WordLook.of(xml).ifPresent(look -> runs.push(look.over(runs.pop())));
      }
    }
  }

  private void skipRowIf(XMLStreamReader xml, String name) {
    if (name.equals("del") || (name.equals("hidden") && WordXml.isOn(xml))) {
      skip(row);
    }
  }

  private void note(XMLStreamReader xml, String name) {
    if (RULES_OF_NOTES.contains(WordXml.attribute(xml, "type"))) {
      skip(open.size());
    } else {
      notes.begin(name, WordXml.attribute(xml, "id"));
    }
  }

  private void refer(XMLStreamReader xml, String kind) {
    WordParagraph paragraph = paragraphs.peek();
    String id = WordXml.attribute(xml, "id");
    if (paragraph == null || isHidden()) {
      return;
    }
    if (Set.of("1", "true", "on").contains(WordXml.attribute(xml, "customMarkFollows"))) {
      notes.referByOwnMark(kind, id);
      return;
    }
    String mark = notes.refer(kind, id);
    int end = paragraph.text.length();
    boolean beside = end > 0 && Superscripts.isRaisedDigit(paragraph.text.charAt(end - 1));
    add(beside ? " " + mark : mark);
  }

  private void end(String name) {
    switch (name) {
      case "r" -> runs.poll();
      case "AlternateContent" -> alternatives.poll();
      case "p" -> {
        WordParagraph paragraph = paragraphs.poll();
        WordParagraph around = paragraphs.peek();
        if (paragraph != null && around != null) {
          around.boxes.add(paragraph);
        } else if (paragraph != null) {
          fields.endParagraph();
          sink.accept(paragraph);
        }
      }
      default -> {}
    }
  }

  private void show(String words) {
    String shownWords = LINE_ENDS.matcher(words).replaceAll(" ");
    String spelled = look().isSymbols() ? WordSymbols.spelled(shownWords) : shownWords;
    add(look().isRaised() ? Superscripts.of(spelled) : spelled);
  }

  private void add(String words) {
    WordParagraph paragraph = paragraphs.peek();
    if (paragraph != null && !isHidden()) {
      paragraph.text.append(words);
      shown += words.length();
    }
  }

  private boolean isHidden() {
    return fields.isFormula() || look().isGone();
  }

  private WordLook look() {
    WordLook run = runs.isEmpty() ? WordLook.PLAIN : runs.peek();
    WordParagraph paragraph = paragraphs.peek();
    return paragraph == null ? run : run.over(styles.look(paragraph.style));
  }
}
