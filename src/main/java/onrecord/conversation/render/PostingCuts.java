package onrecord.conversation.render;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import onrecord.conversation.exchange.Excerpt;
import onrecord.language.Span;

/// Cuts drafts that are too long, between words where it can be.
final class PostingCuts {
  private PostingCuts() {}

  /// The words, as many as fit around those that are kept, with gaps for the others.
  static PostingBuilder elided(PostingBuilder whole, Span kept, int room) {
    if (whole.length() <= room) {
      return whole;
    }
    int left = room - 2 * (Excerpt.GAP.length() + 1);
    int context = Math.max(0, left - kept.length());
    int after = Math.min(whole.length() - kept.end(), context / 2);
    int start = Math.max(0, kept.start() - (context - after));
    int end = Math.min(whole.length(), start + left);
    int from = start == 0 ? 0 : wordAt(whole.text(), start, kept.start());
    int to = end == whole.length() ? end : wordBefore(whole.text(), end, from + 1);
    PostingBuilder draft = whole.part(0, 0);
    draft.add(from == 0 ? "" : Excerpt.GAP + " ");
    draft.add(whole.part(from, to));
    return draft.add(to == whole.length() ? "" : " " + Excerpt.GAP);
  }

  /// The draft in pieces of at most that length.
  static List<PostingBuilder> cut(PostingBuilder draft, int longest) {
    var pieces = new ArrayList<PostingBuilder>();
    String text = draft.text();
    int from = 0;
    while (text.length() - from > longest) {
      int feed = text.lastIndexOf('\n', from + longest - 1) + 1;
      int to = feed > from ? feed : wordBefore(text, from + longest, from + 1);
      pieces.add(draft.part(from, to));
      from = to;
    }
    pieces.add(draft.part(from, text.length()));
    return pieces;
  }

  /// The first place from there on where a word begins, but not beyond the latest one.
  private static int wordAt(String text, int from, int latest) {
    for (BreakIterator breaks : breaks(text)) {
      int place = breaks.isBoundary(from) ? from : breaks.following(from);
      if (place != BreakIterator.DONE && place <= latest) {
        return place;
      }
    }
    return latest;
  }

  /// The last place up to there where a word ends, but not before the earliest one.
  static int wordBefore(String text, int to, int earliest) {
    for (BreakIterator breaks : breaks(text)) {
      int place = breaks.isBoundary(to) ? to : breaks.preceding(to);
      if (place >= earliest) {
        return place;
      }
    }
    return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }

  private static List<BreakIterator> breaks(String text) {
    var breaks =
        List.of(
            BreakIterator.getLineInstance(ULocale.ROOT),
            BreakIterator.getCharacterInstance(ULocale.ROOT));
    breaks.forEach(each -> each.setText(text));
    return breaks;
  }
}
