package onrecord.corpus.container;

import java.util.Map;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.pages.WebPage;

/// The text of an entry: a piece of a page, or the half-written one that WordPress keeps, where an
/// empty line is a new paragraph.
final class FeedText {
  private static final Pattern TAG = Pattern.compile("<!--|</?[a-zA-Z][a-zA-Z0-9]{0,15}[\\s/>]");
  private static final Pattern PARAGRAPHS = Pattern.compile("(?i)<(?:p|br)[\\s/>]");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");

  /// What stands between is about a picture.
  private static final Pattern CAPTION =
      Pattern.compile("\\[caption[^\\]\\[]{0,500}][^\\[]{0,5000}\\[/caption]");

  private static final Pattern SHORT_CODE =
      Pattern.compile(
          "\\[/?(?:caption|gallery|embed|audio|video|playlist|more|wp_[a-z_]{1,30}|vc_[a-z_]{1,30}"
              + "|et_pb_[a-z_]{1,30})(?:\\s[^\\]\\[]{0,1000})?]");

  private FeedText() {}

  static Extract of(String content) {
    String bare = SHORT_CODE.matcher(CAPTION.matcher(content).replaceAll("")).replaceAll("");
    if (!TAG.matcher(bare).find()) {
      return bare.indexOf('&') >= 0
          ? WebPage.piece(paragraphs(bare))
          : Extract.ofLines(bare, Map.of());
    }
    return WebPage.piece(PARAGRAPHS.matcher(bare).find() ? bare : paragraphs(bare));
  }

  private static String paragraphs(String content) {
    String parted = EMPTY_LINE.matcher(content).replaceAll("<p>");
    return "<p>" + parted.replace("\n", "<br>\n");
  }
}
