package onrecord.conversation.citing;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Wording;

/// The forms in which a quote is cited.
public enum CitationFormat {
  /// One line for people.
  REFERENCE(0, "reference", "txt"),
  /// BibTeX, with the date in the field of BibLaTeX, which takes EDTF.
  BIBTEX(1, "bibtex", "bib"),
  /// Research Information Systems.
  RIS(2, "ris", "ris"),
  /// Citation Style Language, as JSON.
  CSL_JSON(3, "csl-json", "json");

  private final int number;
  private final String code;
  private final String ending;

  CitationFormat(int number, String code, String ending) {
    this.number = number;
    this.code = code;
    this.ending = ending;
  }

  /// Its name on a command line.
  public String code() {
    return code;
  }

  /// The one of that name.
  public static Optional<CitationFormat> of(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }

  /// The ending of a file with it.
  public String ending() {
    return ending;
  }

  /// The one that a button means by that number.
  static Optional<CitationFormat> numbered(int number) {
    return Arrays.stream(values()).filter(format -> format.number == number).findFirst();
  }

  int number() {
    return number;
  }

  /// The citation; it ends with a line feed.
  ///
  /// @param wording the words of the reference; the other forms are the same in every language
  public String written(CitedPlace cited, Wording wording) {
    return written(List.of(cited), wording);
  }

  /// The citation of what can be read and checked on a page.
  ///
  /// @param page its address
  public String written(CitedPlace cited, Wording wording, String page) {
    var entries = List.of(new CitationEntry(cited, Optional.of(page)));
    return this == REFERENCE
        ? Reference.plain(cited, wording) + ", " + page + "\n"
        : written(entries);
  }

  private static String reference(List<CitedPlace> cited, Wording wording) {
    return cited.stream().map(one -> Reference.of(one, wording) + "\n").collect(joining());
  }

  /// The citations, one after the other.
  String written(List<CitedPlace> cited, Wording wording) {
    return this == REFERENCE
        ? reference(cited, wording)
        : written(cited.stream().map(CitationEntry::new).toList());
  }

  private String written(List<CitationEntry> entries) {
    return switch (this) {
      case REFERENCE -> "";
      case BIBTEX -> entries.stream().map(BibTex::of).collect(joining("\n"));
      case RIS -> entries.stream().map(Ris::of).collect(joining());
      case CSL_JSON -> CslJson.of(entries);
    };
  }

  /// Its name among those who use it; empty for the reference.
  public String label() {
    return switch (this) {
      case REFERENCE -> "";
      case BIBTEX -> "BibTeX";
      case RIS -> "RIS";
      case CSL_JSON -> "CSL-JSON";
    };
  }

  /// The name of a file with the citation.
  public String file(CitedPlace cited) {
    return new CitationEntry(cited).key() + "." + ending;
  }
}
