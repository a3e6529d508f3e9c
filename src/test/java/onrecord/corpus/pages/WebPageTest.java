package onrecord.corpus.pages;

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

  private static String date(String body) {
    return WebPage.read("<html lang=en><body>" + body).guesses().getOrDefault("date", "none");
  }

  @Test
  void date_ofAnotherItem_isNotThePages() {
    String time = "<a href='/n'>The new boat of the club</a><time datetime=2026-10-30>x</time>";
    String main = "<main><h1>The weir</h1><p>It leaks.</main>";
    assertThat(date("<aside><article>" + time + "</article></aside>" + main)).isEqualTo("none");
    assertThat(date("<div class=latest-news>" + time + "</div>" + main)).isEqualTo("none");
    assertThat(date("<nav><ul><li>" + time + "</ul></nav>" + main)).isEqualTo("none");
    assertThat(date(main + "<div><div>" + time + "</div></div>")).isEqualTo("none");
    assertThat(date(main + "<ul><li>" + time + "</ul>")).isEqualTo("none");
    assertThat(date("<header><time datetime=2026-10-30>Today</time></header>" + main))
        .isEqualTo("none");
  }

  @Test
  void date_ofThePageItself_isFoundWhereverItStands() {
    String time = "<time datetime=2019-05-14>14 May</time>";
    assertThat(date("<main><h1>The weir</h1>" + time + "<p>x</main>")).isEqualTo("2019-05-14");
    assertThat(
            date(
                "<article><header><h1>The weir</h1><p>By <a href='/author/roth'>Ada Rothenberg</a>"
                    + time
                    + "</p></header><p>x</article>"))
        .isEqualTo("2019-05-14");
    assertThat(date("<article><h1>The weir</h1><p>x<footer>" + time + "</footer></article>"))
        .isEqualTo("2019-05-14");
    assertThat(date("<a href='/p'>" + time + "</a><h1>The weir</h1><p>x")).isEqualTo("2019-05-14");
  }

  @Test
  void date_inWordsBesideTheHeading_isThePages() {
    assertThat(date("<h1>The weir</h1><p>14 May 2019</p><p>x")).isEqualTo("2019-05-14");
    assertThat(date("<h1>The weir</h1><p>Posted on Tuesday, May 14th, 2019</p><p>x"))
        .isEqualTo("2019-05-14");
    assertThat(date("<main><h1>W</h1><div><p class=post-date>May 14, 2019</p></div></main>"))
        .isEqualTo("2019-05-14");
    assertThat(date("<p class=date>May 14, 2019</p><div><h1>The weir</h1></div>"))
        .isEqualTo("none");
    assertThat(date("<h1>The weir</h1><p>On 14 May 2019 it broke.</p><p>x")).isEqualTo("none");
    assertThat(WebPage.read("<html lang=de><h1>Wehr</h1><p>14. Mai 2019</p>x").guesses())
        .containsEntry("date", "2019-05-14");
  }

  @Test
  void author_whoIsAnAccount_isNobody() {
    assertThat(WebPage.read("<meta name=author content='Super User'><p>x").guesses())
        .doesNotContainKey("author");
    assertThat(
            WebPage.read(
                    "<meta name=author content=admin>"
                        + "<meta property='article:author' content='https://x.example/roth'>"
                        + "<meta name='dc.creator' content='Ada Roth'><p>x")
                .guesses())
        .containsEntry("author", "Ada Roth");
  }

  private static String author(String body) {
    return WebPage.read("<html lang=en><body>" + body).guesses().getOrDefault("author", "none");
  }

  @Test
  void byline_ofThePage_namesTheAuthor() {
    assertThat(author("<article><header><h1>W</h1><p class=byline>By Ada Roth</p></header><p>x"))
        .isEqualTo("Ada Roth");
    assertThat(author("<main><h1>W</h1><a rel=author href=/a>Ada Roth</a><p>x</main>"))
        .isEqualTo("Ada Roth");
    assertThat(author("<main><h1>W</h1><p class=byline>By <a class=author>Ada Roth</a></main>"))
        .isEqualTo("Ada Roth");
  }

  @Test
  void byline_ofSomethingElse_namesNobody() {
    assertThat(author("<main><h1>W</h1><p class=byline>By our staff</p></main>")).isEqualTo("none");
    assertThat(author("<h1>W</h1><aside><p class=author>Ada Roth</p></aside>")).isEqualTo("none");
    assertThat(author("<h1>W</h1><ol class=comments><li class=author>Ada Roth</ol>"))
        .isEqualTo("none");
    assertThat(author("<main><h1>W</h1><i class=author>Ada Roth</i><i class=author>Jan Oder</i>"))
        .isEqualTo("none");
  }
}
