package onrecord.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WebPageTest {
  private static final String POST =
      """
      <!DOCTYPE html><html lang="en-AU"><head>
      <title>Hands off Iran | Socialist Alliance</title>
      <meta property="article:published_time" content="2009-06-26T10:15:00+10:00">
      <meta property="og:site_name" content="Green Left"><meta name="author" content="Ana Ruiz">
      <link rel="canonical" href="https://example.org/hands-off"><style>p { color: red }</style>
      </head><body class="single has-sidebar comments-open">
      <header><a href="/">Home</a> Socialist Alliance</header>
      <nav><ul><li>About us</li><li>Join</li></ul></nav>
      <div id="wrapper"><article class="post">
        <header><h1>Hands off Iran</h1> by Ana Ruiz</header>
        <p>Millions have taken to the streets, &amp; they
           are <b>brave</b> in the 19<sup>th</sup> year.</p>
        <ul><li>condemning the repression</li><li>freeing the prisoners</li></ul>
        <p>Maryam Namazie<br>Mina Ahadi</p>
        <div class="share-buttons"><p>Share this on Facebook</p></div>
        <p>• Permalink</p>
      </article>
      <section id="comments"><h2>2 comments</h2>
        <article class="comment"><p>Communism is a failure, and I say it at great length here, at
        much greater length than the statement itself, which is a short one.</p></article>
        <article class="comment"><p>So are you.</p></article></section></div>
      <aside class="sidebar">Related: War again</aside>
      <form>Subscribe to our newsletter</form>
      <footer>Authorised by nobody</footer><script>track()</script></body></html>
      """;

  @Test
  void page_withAnArticle_givesItsParagraphsAlone() {
    assertThat(WebPage.read(POST).text().lines())
        .containsExactly(
            "Millions have taken to the streets, & they are brave in the 19th year.",
            "condemning the repression",
            "freeing the prisoners",
            "Maryam Namazie Mina Ahadi");
  }

  @Test
  void page_withAHead_tellsAboutItself() {
    assertThat(WebPage.read(POST).guesses())
        .containsEntry("title", "Hands off Iran")
        .containsEntry("date", "2009-06-26")
        .containsEntry("author", "Ana Ruiz")
        .containsEntry("publisher", "Green Left")
        .containsEntry("language", "en-AU")
        .containsEntry("url", "https://example.org/hands-off");
  }

  @Test
  void date_writtenOut_isUnderstood() {
    assertThat(WebPage.read("<meta name=date content='June 26, 2009'><p>x").guesses())
        .containsEntry("date", "2009-06-26");
    assertThat(WebPage.read("<p>x <time datetime='2009-06'>June</time>").guesses())
        .containsEntry("date", "2009-06");
    assertThat(WebPage.read("<meta name=date content='last week'><p>x").guesses())
        .doesNotContainKey("date");
  }

  @Test
  void canonicalLink_thatIsNoWebAddress_isIgnored() {
    assertThat(WebPage.read("<link rel=canonical href='javascript:alert(1)'><p>x").guesses())
        .doesNotContainKey("url");
  }

  @Test
  void nothing_atAll_isNoText() {
    assertThat(WebPage.read("").text()).isEmpty();
    assertThat(WebPage.read("<html><head></head></html>").text()).isEmpty();
  }

  @Test
  void nesting_beyondReason_doesNotHurt() {
    assertThat(WebPage.read("<div>".repeat(100_000) + "deep").text()).contains("deep");
  }
}
