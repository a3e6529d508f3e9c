package onrecord.answer.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.language.Words;
import onrecord.language.knowledge.PhrasePattern;
import onrecord.language.knowledge.Tables;

/// A question's own words, without what comes with it: the heading of a forwarded message, a
/// signature, links, addresses, hashtags, a greeting, thanks, and sounds that speech is full of.
final class OwnWords {
  /// A link, the address of a mailbox, or a name to call somebody by.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:https?|ftp|tg)://[^\\s<>]{1,2000}+"
              + "|(?<![\\p{L}\\p{N}@])(?:www\\.|t\\.me/)[^\\s<>]{1,2000}+"
              + "|(?<![\\p{L}\\p{N}._%+-])[a-z0-9._%+-]{1,64}+@[a-z0-9-]{1,63}+(?:\\.[a-z0-9-]{1,63}+){1,5}"
              + "|(?<![\\p{L}\\p{N}@/.])@[a-z0-9_]{3,32}\\b");

  /// Who sent it when: "[26.11.2026 14:03] Anna K.:", "26/11/2026, 14:03 - Anna:".
  private static final Pattern SENT =
      Pattern.compile(
          "(?m)^[\\s>]{0,10}(?:\\[[^\\]\\n]{0,30}\\p{Nd}[^\\]\\n]{0,30}\\]"
              + "|\\p{Nd}{1,4}[./-]\\p{Nd}{1,2}[./-]\\p{Nd}{1,4},? \\p{Nd}{1,2}:\\p{Nd}{2}[^\\n:]{0,12} [-–])"
              + "(?: ?[^\\n:?؟]{1,60}:)?[ \\t]*");

  private static final Pattern HEADING = lines("around.heading");
  private static final Pattern CLOSING = lines("around.closing");
  private static final Pattern LEAD = PhrasePattern.of("around.lead");
  private static final Pattern GREETING = PhrasePattern.of("around.greeting");
  private static final Pattern DEAR = PhrasePattern.of("around.dear");
  private static final Pattern THANKS = PhrasePattern.of("around.thanks");
  private static final Pattern FILLER =
      Pattern.compile("(?iU)" + PhrasePattern.group("around.filler") + ",?");
  private static final Pattern ASKER = PhrasePattern.of("around.asker");
  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}&#])#([\\p{L}\\p{M}\\p{N}_]{1,80}+)");
  private static final Pattern HUMP =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{Nd})|_");
  private static final Pattern MARKED = Pattern.compile("[?؟¿]");
  private static final Pattern ENDS = Pattern.compile("(?<=[.!?؟…])\\s+|\\n+");
  private static final Pattern LETTER = Pattern.compile("\\A[^,،!:\\n]{1,50}[,،!:\\n]");

  /// After these a hashtag goes on with the sentence.
  private static final Set<String> TAGGED =
      Tables.words("around.tagged").stream().map(Words::folded).collect(Collectors.toSet());

  private static final Pattern SPACE = Pattern.compile("[ \\t\\u00a0]+");
  private static final Pattern LEFT_OVER = Pattern.compile("\\A[\\s,;:،؛.!–—-]+|[\\s,;:،؛–—-]+\\z");

  /// How far what leads in is looked for, in UTF-16 code units.
  private static final int EARLY = 500;

  /// Thanks are no longer than this many words.
  private static final int BRIEF = 8;

  private OwnWords() {}

  /// A line that begins with a phrase of a list.
  private static Pattern lines(String list) {
    return Pattern.compile(
        "^[\\s>*_-]{0,20}" + PhrasePattern.group(list),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The text's own words; the whole text where they are all that comes with a question.
  ///
  /// @param names tells whether words name somebody who is asked
  static String of(String text, Predicate<String> names) {
    String own = signed(SENT.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll("\n"));
    own = tags(own);
    own = sentences(own, names);
    own = led(own, names);
    own = tidied(FILLER.matcher(own).replaceAll(" "));
    return Words.in(own).isEmpty() || isSame(own, text) ? text : own;
  }

  private static boolean isSame(String own, String text) {
    return text.indexOf('#') < 0
        && Words.in(own).stream()
            .map(Words.Word::written)
            .toList()
            .equals(Words.in(text).stream().map(Words.Word::written).toList());
  }

  /// Without the lines of a heading, and without a signature and all that follows it.
  private static String signed(String text) {
    List<String> own = new ArrayList<>();
    boolean said = false;
    for (String line : text.split("\n", -1)) {
      if (line.strip().equals("--") || (said && CLOSING.matcher(line).find())) {
        if (said) {
          break;
        }
        continue;
      }
      Matcher heading = HEADING.matcher(line);
      String rest = heading.find() ? line.substring(heading.end()) : line;
      if (rest.equals(line) || MARKED.matcher(rest).find()) {
        own.add(rest);
        said |= !Words.in(rest).isEmpty();
      }
    }
    return String.join("\n", own).strip();
  }

  /// A hashtag within a sentence is a word; those after it say where it belongs.
  private static String tags(String text) {
    String before = text.stripTrailing();
    int tags = 0;
    boolean label = false;
    for (int last = lastTag(before); last > 0; last = lastTag(before)) {
      label |= HUMP.matcher(before.substring(last)).find();
      before = before.substring(0, last).stripTrailing();
      tags++;
    }
    boolean apart = tags > 0 && isApart(before, tags > 1 || label);
    return TAG.matcher(apart ? before : text)
        .replaceAll(tag -> Matcher.quoteReplacement(HUMP.matcher(tag.group(1)).replaceAll(" ")));
  }

  /// Where the hashtag begins with which a text ends; 0 or less where it ends with none.
  private static int lastTag(String text) {
    int last = text.lastIndexOf('#');
    boolean ends = last > 0 && TAG.matcher(text.substring(last)).matches();
    return ends && Character.isWhitespace(text.charAt(last - 1)) ? last : 0;
  }

  /// Whether hashtags after a text are no part of its sentence.
  ///
  /// @param telling whether they are several, or look like a label
  private static boolean isApart(String before, boolean telling) {
    List<Words.Word> words = Words.in(before);
    boolean led = !words.isEmpty() && TAGGED.contains(words.getLast().folded());
    boolean ended = ".?!؟".indexOf(before.codePointBefore(before.length())) >= 0;
    return ended || (!led && telling && !words.isEmpty());
  }

  /// Without greetings, thanks, and what askers tell of themselves before they ask.
  private static String sentences(String text, Predicate<String> names) {
    List<String> all = ENDS.splitAsStream(text).filter(one -> !one.isBlank()).toList();
    boolean asks = all.stream().anyMatch(one -> MARKED.matcher(one).find());
    List<String> own = new ArrayList<>();
    for (String one : all) {
      boolean asking = MARKED.matcher(one).find();
      boolean thanks = Words.in(one).size() <= BRIEF && begins(THANKS, one);
      boolean greeting =
          Words.in(one).size() <= BRIEF && begins(GREETING, one) && !one.contains(":");
      boolean asker = asks && !asking && ASKER.matcher(one).find();
      boolean left = !asking && (thanks || (all.size() > 1 && (greeting || asker)));
      if (!left || names.test(one)) {
        own.add(one);
      }
    }
    return String.join(" ", own);
  }

  private static boolean begins(Pattern pattern, String text) {
    Matcher found = early(pattern, text);
    return found.find() && Words.in(text.substring(0, found.start())).isEmpty();
  }

  /// Looks where a text begins, since what leads in stands nowhere else.
  private static Matcher early(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .useTransparentBounds(true)
        .useAnchoringBounds(false)
        .region(0, Math.min(text.length(), EARLY));
  }

  /// Without what leads a question in: "Hello, could you tell me", "My boss wants to know".
  private static String led(String text, Predicate<String> names) {
    String own = greeted(text, names);
    Matcher lead = early(LEAD, own);
    while (lead.find() && lead.start() <= 80) {
      String before = own.substring(0, lead.start());
      String rest = LEFT_OVER.matcher(own.substring(lead.end())).replaceAll("");
      if (Words.in(before).size() <= 12
          && !MARKED.matcher(before.replace("¿", "")).find()
          && !names.test(before)
          && Words.in(rest).size() > 1) {
        own = rest;
        lead = early(LEAD, own);
      }
    }
    return own;
  }

  /// Without a greeting, and with it all up to a colon: "Hello, Maria of the News here: …".
  private static String greeted(String text, Predicate<String> names) {
    Matcher dear = LETTER.matcher(text);
    if (begins(DEAR, text) && dear.find() && !names.test(dear.group())) {
      return greeted(text.substring(dear.end()).strip(), names);
    }
    if (!begins(GREETING, text)) {
      return text;
    }
    int colon = text.indexOf(':');
    if (colon > 0
        && colon < 120
        && colon + 1 < text.strip().length()
        && !names.test(text.substring(0, colon))) {
      return text.substring(colon + 1).strip();
    }
    Matcher greeting = GREETING.matcher(text);
    String rest =
        greeting.find() ? LEFT_OVER.matcher(text.substring(greeting.end())).replaceAll("") : text;
    return Words.in(rest).size() > 1 ? rest : text;
  }

  private static String tidied(String text) {
    return SPACE.matcher(text).replaceAll(" ").replaceAll(" ([?؟])", "$1").strip();
  }
}
