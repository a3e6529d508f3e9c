package onrecord.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.citing.CitedPlace;
import onrecord.conversation.exchange.Proof;

/// What the bot says: blocks of styled words, and buttons under them.
///
/// @param buttons in rows
/// @param thread the questions that this answers: for one that goes on from others, those and then
///   itself; empty where it is no answer
/// @param change what the surface is to keep or to erase
/// @param attachment a file that goes with it, where the surface can send one
public record Reply(
    List<Block> blocks,
    List<List<Button>> buttons,
    List<String> thread,
    Manner manner,
    Optional<PreferenceChange> change,
    Optional<Attachment> attachment) {

  /// A reply that is all words.
  public static Reply of(Block... blocks) {
    return new Reply(
        Arrays.asList(blocks),
        List.of(),
        List.of(),
        Manner.NEW,
        Optional.empty(),
        Optional.empty());
  }

  /// The same, with buttons.
  public Reply with(List<List<Button>> rows) {
    return new Reply(blocks, rows, thread, manner, change, attachment);
  }

  /// The same, with other words.
  public Reply saying(List<Block> words) {
    return new Reply(words, buttons, thread, manner, change, attachment);
  }

  /// The same, as the answer to the last of those questions.
  public Reply answering(List<String> questions) {
    return new Reply(blocks, buttons, List.copyOf(questions), manner, change, attachment);
  }

  /// The same, shown in that manner.
  public Reply shown(Manner other) {
    return new Reply(blocks, buttons, thread, other, change, attachment);
  }

  /// The same, with something to keep or to erase.
  public Reply changing(PreferenceChange what) {
    return new Reply(blocks, buttons, thread, manner, Optional.of(what), attachment);
  }

  /// The same, with a file.
  public Reply attaching(Attachment file) {
    return new Reply(blocks, buttons, thread, manner, change, Optional.of(file));
  }

  /// What goes with words.
  public sealed interface Attachment {

    /// A file of plain text.
    ///
    /// @param name with its ending, safe on any system
    record TextFile(String name, String text) implements Attachment {}

    /// Words of a statement as a card.
    record CardPicture(CitedPlace cited) implements Attachment {}

    /// Who spoke to a matter when.
    record ChartPicture(String matter, List<Quote> quotes) implements Attachment {}
  }

  /// How a reply is shown.
  public enum Manner {
    /// As a message of its own.
    NEW,
    /// As a message of its own that waits for a reply to it.
    PROMPT,
    /// In place of the message that bears the pressed button.
    IN_PLACE,
    /// As a notice that passes.
    NOTICE
  }

  /// What the surface is to keep or to erase.
  public sealed interface PreferenceChange {

    /// What somebody has chosen.
    record Chosen(Preferences preferences) implements PreferenceChange {}

    /// All that is kept of the chat is to be erased.
    record Forget() implements PreferenceChange {}

    /// The chat wants to be told of what is new from now on.
    record Subscribe(Subscription subscription) implements PreferenceChange {}

    /// The chat no longer wants to be told.
    ///
    /// @param number the subscription's
    record Unsubscribe(long number) implements PreferenceChange {}

    /// What somebody thinks of an answer.
    ///
    /// @param about the statement's id, a colon, and where in its text the first quote starts
    record Vote(String about, Opinion opinion) implements PreferenceChange {}
  }

  /// A part of a reply that stands by itself.
  public sealed interface Block {

    /// The bot's own words.
    record Paragraph(List<Run> runs) implements Block {}

    /// One of a list.
    record Item(List<Run> runs) implements Block {}

    /// Words of one statement and nothing else but `[…]` at gaps, paragraphs separated by a line
    /// feed, with the citation that always goes with them.
    ///
    /// @param proof what the words are held against before they leave
    /// @param caption the citation in two parts, for a narrow screen
    record Quotation(List<Run> words, List<Run> citation, Proof proof, Caption caption)
        implements Block {

      /// One whose citation stands below it, and of which all is shown.
      public Quotation(List<Run> words, List<Run> citation, Proof proof) {
        this(words, citation, proof, new Caption(List.of(), citation, Extent.ALL));
      }
    }

    /// Lines to be shown as they are.
    record Lines(List<String> lines) implements Block {}

    /// A citation in two parts.
    ///
    /// @param above who speaks, and when
    /// @param below where the words stand
    /// @param extent how much of the words a narrow screen shows
    /// @param paragraph the words with more of their paragraph, to be folded; empty where there is
    ///   no more of it than stands in the quotation
    /// @param sentence the part of the words that stands for all where room is short; empty where
    ///   they begin with it
    record Caption(
        List<Run> above, List<Run> below, Extent extent, List<Run> paragraph, String sentence) {

      /// One for words that are shown as they are.
      public Caption(List<Run> above, List<Run> below, Extent extent) {
        this(above, below, extent, List.of(), "");
      }
    }

    /// How much of a quotation a narrow screen shows.
    enum Extent {
      /// The words that stand out, and folded below them what stands around them.
      FIRST,
      /// The words that stand out.
      WORDS,
      /// The best sentence of the words that stand out, else the first ones.
      FURTHER,
      /// Everything, never folded.
      ALL
    }

    /// The bot's own words, plain.
    static Block said(String text) {
      return new Paragraph(List.of(Run.plain(text)));
    }
  }

  /// A stretch of text in one look.
  ///
  /// @param opens the place in a statement that a tap on it shows
  public record Run(String text, boolean bold, boolean italic, Optional<Opening> opens) {

    /// Words that do not stand out.
    public static Run plain(String text) {
      return new Run(text, false, false, Optional.empty());
    }

    /// Words that stand out.
    public static Run bold(String text) {
      return new Run(text, true, false, Optional.empty());
    }

    /// Words set off.
    public static Run italic(String text) {
      return new Run(text, false, true, Optional.empty());
    }

    /// The link to a place itself, written out where there is one.
    public static Run address(Opening place) {
      return new Run("", false, false, Optional.of(place));
    }

    /// The same, leading to a place.
    public Run opening(Opening place) {
      return new Run(text, bold, italic, Optional.of(place));
    }
  }

  /// Something to press.
  public sealed interface Button {

    /// What stands on it.
    String label();

    /// One that asks for something.
    ///
    /// @param payload at most 64 letters, digits, `_` and `-`
    /// @param typed what is typed for it where nothing can be pressed; empty where it serves
    ///   nothing there
    record Press(String label, String payload, String typed) implements Button {}

    /// One that copies a text, and behind it the link to a place.
    ///
    /// @param text so short that a link fits into 256 UTF-16 code units with it
    record Copy(String label, String text, Opening place) implements Button {}

    /// One that opens a place in the bot's own chat.
    record Visit(String label, Opening place) implements Button {}

    /// One that opens a page of the web.
    record Link(String label, String url) implements Button {}

    /// One that asks for a picture, where pictures can be sent.
    ///
    /// @param addressed whether what is drawn bears its address on the archive's web site
    record Draw(String label, String payload, boolean addressed) implements Button {}

    /// One that opens a place on the archive's web site within the messenger, where that can be.
    record OpenSite(String label, Opening place) implements Button {}

    /// One that passes something on into a chat to be chosen.
    ///
    /// @param query what is typed there after the bot's name
    record Share(String label, String query) implements Button {}
  }
}
