package onrecord.corpus.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import onrecord.corpus.item.ItemKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel>
      <title>Harbour Guild</title><language>de</language>
      %s</channel></rss>
      """;
  private static final String ITEM =
      """
      <item><title>Strike &amp; pilots</title><link>https://guild.example/strike</link>
      <guid>g1</guid><pubDate>Mon, 01 Jan 2024 23:30:00 -0500</pubDate>
      <dc:creator>Ines Falk</dc:creator><category>ports</category><description>Short.</description>
      <content:encoded><![CDATA[<p>Ships &amp; men.</p><blockquote>They said so.</blockquote>
      <p>We do not.</p>]]></content:encoded></item>
      """;
  private static final String EXPORT =
      """
      <rss version="2.0"><channel><title>Blog</title>
      <wp:author><wp:author_login>ifalk</wp:author_login>
      <wp:author_display_name>Ines Falk</wp:author_display_name></wp:author>
      <item><title>Letter</title><guid>https://guild.example/?p=7</guid>
      <pubDate>Fri, 02 Feb 2024 23:30:00 +0000</pubDate><dc:creator>ifalk</dc:creator>
      <content:encoded><![CDATA[Our <b>letter</b>.

      It is late.
      So we end.
      [caption id="x"]<img> A ship[/caption][gallery ids="1"]]]></content:encoded>
      <wp:post_date>2024-02-03 00:30:00</wp:post_date><wp:status>%s</wp:status>
      <wp:post_type>%s</wp:post_type>
      <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>R</wp:comment_author>
      <wp:comment_content>No.</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
      </wp:comment>
      <wp:comment><wp:comment_content>Spam</wp:comment_content>
      <wp:comment_approved>0</wp:comment_approved></wp:comment></item></channel></rss>
      """;

  @TempDir private Path folder;

  @Test
  void rss_wholeTextGoesBeforeTheShortOne() {
    ItemsFound found = ItemsFound.in(folder, "feed.xml", RSS.formatted(ITEM));

    assertThat(found.text(0)).isEqualTo("Ships & men.\nThey said so.\nWe do not.");
    assertThat(found.quoted(0)).containsExactly("They said so.");
    assertThat(found.only("title")).isEqualTo("Strike & pilots");
    assertThat(found.only("author")).isEqualTo("Ines Falk");
    assertThat(found.only("url")).isEqualTo("https://guild.example/strike");
    assertThat(found.only(ItemKeys.MOMENT)).isEqualTo("Mon, 01 Jan 2024 23:30:00 -0500");
    assertThat(found.only(ItemKeys.ISSUER)).isEqualTo("Harbour Guild");
  }

  @Test
  void atom_markupInTheEntryIsRead() {
    ItemsFound found =
        ItemsFound.in(
            folder,
            "feed.atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>G</title><entry>
            <id>urn:1</id><title type="html">Pilots &amp;amp; ships</title>
            <link rel="self" href="https://guild.example/self"/>
            <link href="https://guild.example/pilots"/>
            <published>2024-02-01T01:30:00+03:30</published><updated>2024-02-05T00:00:00Z</updated>
            <author><name>Ines Falk</name><email>i@guild.example</email></author>
            <content type="xhtml"><div><p>One &amp; two.</p><p>Three.</p></div></content>
            </entry></feed>
            """);

    assertThat(found.text(0)).isEqualTo("One & two.\nThree.");
    assertThat(found.only("title")).isEqualTo("Pilots & ships");
    assertThat(found.only("url")).isEqualTo("https://guild.example/pilots");
    assertThat(found.only("author")).isEqualTo("Ines Falk");
    assertThat(found.only("language")).isEqualTo("fr");
    assertThat(found.only(ItemKeys.MOMENT)).isEqualTo("2024-02-01T01:30:00+03:30");
    assertThat(found.only(ItemKeys.CHANGED)).isEqualTo("2024-02-05T00:00:00Z");
  }

  @Test
  void wordPress_postHasParagraphsAndTheSitesOwnTime() {
    ItemsFound found = ItemsFound.in(folder, "wp.xml", EXPORT.formatted("publish", "post"));

    assertThat(found.text(0)).isEqualTo("Our letter.\nIt is late.\nSo we end.");
    assertThat(found.words(0, "author")).isEqualTo("Ines Falk");
    assertThat(found.words(0, ItemKeys.MOMENT)).isEqualTo("2024-02-03 00:30:00");
    assertThat(found.words(0, ItemKeys.FORM)).isEmpty();
  }

  @Test
  void wordPress_approvedCommentStandsBelowItsPost() {
    ItemsFound found = ItemsFound.in(folder, "wp.xml", EXPORT.formatted("publish", "post"));

    assertThat(found.items()).hasSize(2);
    assertThat(found.words(1, ItemKeys.FORM)).isEqualTo("COMMENT");
    assertThat(found.words(1, ItemKeys.ABOUT)).isEqualTo(found.words(0, ItemKeys.ITEM));
    assertThat(found.text(1)).isEqualTo("No.");
  }

  @Test
  void wordPress_draftsAndPicturesAreNoStatements() {
    assertThat(
            ItemsFound.in(folder, "wp.xml", EXPORT.formatted("draft", "post"))
                .words(0, ItemKeys.FORM))
        .isEqualTo("UNPUBLISHED");
    assertThat(
            ItemsFound.in(folder, "wp.xml", EXPORT.formatted("inherit", "attachment"))
                .words(0, ItemKeys.FORM))
        .isEqualTo("SERVICE");
  }

  @Test
  void entitiesOfTheDocument_areNeitherUnfoldedNorFetched() {
    String bomb =
        "<!DOCTYPE r [<!ENTITY a \"boo\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    ItemsFound found =
        ItemsFound.in(
            folder,
            "feed.xml",
            bomb
                + "<rss><channel><item><title>t</title><description>&b;&x; end</description>"
                + "</item></channel></rss>");

    assertThat(found.text(0)).doesNotContain("booboo", "root:").contains("end");
  }

  @Test
  void manyEntries_areAllThere() {
    String many =
        String.join(
            "", IntStream.range(0, 3000).mapToObj(i -> ITEM.replace("g1", "g" + i)).toList());

    assertThat(ItemsFound.in(folder, "feed.xml", RSS.formatted(many)).items()).hasSize(3000);
  }

  @Test
  void endlessNesting_endsAsAnItemOrAProblem() {
    ItemsFound found =
        ItemsFound.in(
            folder, "feed.xml", RSS.formatted("<item><a>" + "<b>".repeat(200_000) + "</item>"));

    assertThat(found.items().size() + found.problems().size()).isPositive();
  }

  @Test
  void otherXml_isAProblem() {
    assertThat(ItemsFound.in(folder, "a.xml", "<a><b/></a>").problems())
        .singleElement()
        .asString()
        .contains("neither a feed nor an export");
  }
}
