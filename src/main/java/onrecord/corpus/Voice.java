package onrecord.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.language.Span;
import onrecord.language.Words;

/// Words inside a statement that it attributes to someone else.
///
/// @param speaker whose words they are, as the archive's keeper or the text names them, or {@link
///   #UNCERTAIN}
/// @param span where they stand in the statement's text, without quotation marks
/// @param origin how that is known
public record Voice(String speaker, Span span, Origin origin) {
  /// Stands for a speaker whom neither the keeper nor the text names for certain.
  public static final String UNCERTAIN = "?";

  /// How it is known that words are somebody else's.
  public enum Origin {
    /// The archive's keeper says so.
    DECLARED,
    /// The text's own words beside a quotation say so.
    READ,
    /// A speaker's label stands before them.
    LABEL
  }

  /// A voice that the archive's keeper declares.
  public Voice(String speaker, Span span) {
    this(speaker, span, Origin.DECLARED);
  }

  /// Who speaks; empty where that is not certain.
  public Optional<String> name() {
    return speaker.equals(UNCERTAIN) ? Optional.empty() : Optional.of(speaker);
  }

  /// A statement's voices in order, from the first that ends behind a place.
  private static Stream<Voice> from(Statement statement, int place) {
    List<Voice> voices = statement.voices();
    int from = 0;
    for (int to = voices.size(); from < to; ) {
      int middle = (from + to) / 2;
      if (voices.get(middle).span().end() <= place) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return voices.subList(from, voices.size()).stream();
  }

  /// Words of somebody else's that are a part of the statement's own sentence and none by
  /// themselves: *the pact was, she said, "a truce and not a peace".* A sentence is not torn for
  /// them: either half would say what nobody said.
  static final class Woven {
    /// What is longer says something by itself.
    private static final int LONGEST = 40;

    /// From this share of its words on, a sentence is told to be the words of whom it quotes.
    private static final int SHARE = 3;

    private static final String ENDS = ".!?…";

    private Woven() {}

    /// Those so woven into a paragraph; only the text's own marks tell, never what the archive's
    /// keeper declares.
    static Set<Voice> in(Statement statement, Span paragraph) {
      Set<Voice> woven = new HashSet<>();
      Optional<Voice> cut = Optional.empty();
      for (Voice voice : statement.voices()) {
        if (!voice.span().overlaps(paragraph)) {
          continue;
        }
        if (isWoven(statement.text(), paragraph, voice)
            && cut.filter(before -> goesOn(statement.text(), before, voice)).isEmpty()) {
          woven.add(voice);
        } else {
          cut = Optional.of(voice);
        }
      }
      return woven;
    }

    private static boolean isWoven(String text, Span paragraph, Voice voice) {
      Span words = voice.span();
      return voice.origin() == Voice.Origin.READ
          && paragraph.contains(words)
          && beginsSmall(words.of(text))
          && letters(text, paragraph.start(), words.start())
          && Words.count(words.of(text)) <= LONGEST;
    }

    /// Whether it begins in small letters; scripts without them do not tell.
    private static boolean beginsSmall(String words) {
      return words
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .limit(1)
          .anyMatch(Character::isLowerCase);
    }

    private static boolean letters(String text, int from, int to) {
      return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Whether it is the rest of a speech that began in the same sentence: *"We," he said, "and
    /// others will stay."*
    private static boolean goesOn(String text, Voice before, Voice voice) {
      int from = Math.min(before.span().end() - 1, voice.span().start());
      String between = text.substring(from, voice.span().start());
      return before.speaker().equals(voice.speaker())
          && between.chars().noneMatch(c -> ENDS.indexOf(c) >= 0);
    }

    /// The voices woven into a stretch of a statement that is its own.
    static Stream<Voice> within(Statement statement, Span stretch) {
      return from(statement, stretch.start())
          .takeWhile(voice -> voice.span().start() < stretch.end())
          .filter(voice -> voice.origin() == Origin.READ && voice.span().overlaps(stretch));
    }

    /// The one voice that makes up a third or more of the words; empty where there is none or there
    /// are two.
    static Optional<Voice> voiceOf(Statement statement, Span words) {
      String text = statement.text();
      List<Voice> voices = within(statement, words).toList();
      boolean one = voices.stream().map(Voice::speaker).distinct().count() == 1;
      int theirs =
          voices.stream()
              .mapToInt(voice -> Words.count(common(voice.span(), words).of(text)))
              .sum();
      return one && theirs * SHARE >= Words.count(words.of(text))
          ? Optional.of(voices.getFirst())
          : Optional.empty();
    }

    private static Span common(Span one, Span other) {
      return new Span(Math.max(one.start(), other.start()), Math.min(one.end(), other.end()));
    }
  }

  /// The words of a statement's own that only tell who speaks beside them and end, or begin, amid a
  /// sentence of his: *said the worker on the radio*, *As she wrote before the vote,*. Alone they
  /// say nothing; they lead in the words that they belong to.
  static final class Cue {
    /// A longer one says something too.
    private static final int LONGEST = 30;

    private static final String MARKS = "\"'“”„‘’«»‹› \u00a0";
    private static final String COMMAS = ",،";
    private static final String ENDS = ".!?…。؟۔";

    private Cue() {}

    /// Whether a sentence of the statement's own is one.
    static boolean isOne(Statement statement, Span sentence) {
      String text = statement.text();
      return (follows(statement, sentence) || leads(statement, sentence))
          && Words.count(sentence.of(text)) <= LONGEST;
    }

    /// Whether quoted words that no full stop ends stand right before it, or it goes on in small
    /// letters.
    private static boolean follows(Statement statement, Span sentence) {
      String text = statement.text();
      int before = sentence.start();
      while (before > 0 && (MARKS + COMMAS).indexOf(text.charAt(before - 1)) >= 0) {
        before--;
      }
      Span between = new Span(before, sentence.start());
      boolean comma = between.of(text).chars().anyMatch(c -> COMMAS.indexOf(c) >= 0);
      return (comma || Woven.beginsSmall(sentence.of(text)))
          && near(statement, before)
              .map(voice -> voice.span().end())
              .anyMatch(last -> between.start() <= last && last <= between.end());
    }

    /// Whether quoted words stand right after it, and nothing ends it.
    private static boolean leads(Statement statement, Span sentence) {
      String text = statement.text();
      int from = sentence.end();
      while (from < text.length() && MARKS.indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      int start = from;
      return ENDS.indexOf(text.charAt(sentence.end() - 1)) < 0
          && near(statement, start).anyMatch(voice -> voice.span().start() == start);
    }

    /// Those that touch a place, but labels of speakers.
    private static Stream<Voice> near(Statement statement, int place) {
      return from(statement, place - 1)
          .takeWhile(voice -> voice.span().start() <= place)
          .filter(voice -> voice.origin() != Origin.LABEL);
    }
  }
}
