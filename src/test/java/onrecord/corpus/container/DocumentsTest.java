package onrecord.corpus.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import onrecord.corpus.item.ItemKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentsTest {
  @TempDir private Path folder;

  @Test
  void openDocument_hasParagraphsNotesAndQuotations() {
    String content =
        """
        <o><office:body><office:text><text:h>Letter</text:h>
        <text:p>One<text:s text:c="2"/><text:span>two</text:span>.<text:note>
        <text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>
        </text:note-body></text:note></text:p>
        <text:p text:style-name="Quotations">They said so.</text:p>
        <text:tracked-changes><text:p>Struck out.</text:p></text:tracked-changes>
        <text:list><text:list-item><text:p>A point.</text:p></text:list-item></text:list>
        </office:text></office:body></o>
        """;
    ItemsFound found =
        ItemsFound.in(
            folder,
            "a.odt",
            ItemsFound.zip("content.xml", content, "meta.xml", "<m><dc:title>L</dc:title></m>"));

    assertThat(found.text(0).replaceAll(" +", " "))
        .isEqualTo("Letter\nOne two.\nThey said so.\nA point.\nA note.");
    assertThat(found.quoted(0)).containsExactly("They said so.");
    assertThat(found.only("title")).isEqualTo("L");
  }

  @Test
  void richText_hasItsLettersAndParagraphs() {
    ItemsFound found =
        ItemsFound.in(
            folder,
            "a.rtf",
            "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0 Arial;}Erkl\\'e4rung\\par "
                + "Two \\u1576?\\u1587?.\\par}");

    assertThat(found.text(0)).isEqualTo("Erkl\u00e4rung\nTwo \u0628\u0633.");
    assertThat(found.only(ItemKeys.ITEM)).isEqualTo("file:a.rtf");
  }

  @Test
  void zip_holdsContainersOfEveryKind() {
    ItemsFound found =
        ItemsFound.in(
            folder,
            "a.zip",
            ItemsFound.zip(
                "x/feed.xml",
                "<rss><channel><item><title>t</title><description>One.</description></item>"
                    + "</channel></rss>",
                "__MACOSX/._a.txt",
                "junk",
                "photo.jpg",
                "junk",
                "a.txt",
                "Two."));

    assertThat(found.items()).hasSize(2);
    assertThat(found.text(0)).isEqualTo("One.");
    assertThat(found.text(1)).isEqualTo("Two.");
    assertThat(found.problems()).isEmpty();
  }
}
