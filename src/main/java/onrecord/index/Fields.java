package onrecord.index;

import onrecord.language.Analysis;

/// The fields of a generation's Lucene index. A passage is one Lucene document, a statement
/// another.
public final class Fields {
  /// The id of the statement, on passages.
  public static final String STATEMENT = "statement";

  /// The id of the statement, on the statement itself.
  public static final String ID = "id";

  /// The key of the organization that issued the statement.
  public static final String ORGANIZATION = "organization";

  /// Folded names of those who signed the statement.
  public static final String AUTHOR = "author";

  /// The folded name of a third party whose words the passage is.
  public static final String SPEAKER = "speaker";

  /// Folded words of the text, unstemmed, in every language.
  public static final String WORDS = "words";

  /// Words written with a capital, each behind its sound: `slmn/soleimani`; and names behind their
  /// acronyms: `=nyt/new york times`.
  public static final String NAMES = "names";

  /// What an acronym among the names begins with.
  public static final String ACRONYM = "=";

  /// First and last day on which the statement may have been issued, as days since 1970-01-01.
  public static final String ISSUED_FROM = "issued-from";

  public static final String ISSUED_TO = "issued-to";

  /// Present on passages that are an organization's or an author's, absent on readers' comments.
  public static final String ON_RECORD = "on-record";

  /// Present on passages of readers' comments.
  public static final String COMMENT = "comment";

  /// The passage's vector, quantized.
  public static final String VECTOR = "vector";

  /// The same and those of its tokens: see {@link PassageVectors}.
  public static final String VECTORS = "vectors";

  /// A word of the archive, on the documents that hold words with their vectors.
  public static final String WORD = "word";

  /// The vector of such a word, quantized.
  public static final String WORD_VECTOR = "word-vector";

  /// Three words in a row, hashed, on statements; see {@link Triplets}.
  public static final String TRIPLETS = "triplets";

  /// Present on statements.
  public static final String ORDER = "order";

  /// Where a passage stands in its statement, as bytes.
  public static final String PLACE = "place";

  /// A statement but for its text, as JSON.
  public static final String MASTHEAD = "masthead";

  /// A statement's text.
  public static final String TEXT = "text";

  /// What tells whether a statement changed.
  public static final String HASH = "hash";

  private Fields() {}

  /// The text's words stemmed as the language does.
  public static String stems(String language) {
    return "stems-" + Analysis.of(language);
  }

  /// Stemmed words of what stands over the statement: organization, title, authors, speaker, kind,
  /// and the line that leads a list in.
  public static String heading(String language) {
    return "heading-" + Analysis.of(language);
  }
}
