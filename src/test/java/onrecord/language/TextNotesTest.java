package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What says something of the text itself, and what only begins like it.
final class TextNotesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "–Approved by a vote of the membership of the Harbour League",
        "Adopted at the congress of the Dock Workers’ Union in Hull.",
        "(Preliminary Draft (for first distribution).",
        "Final version of the resolution on tolls",
        "FOR IMMEDIATE RELEASE",
        "Verabschiedet vom Parteitag in Kiel",
        "Adoptée par le congrès de Lyon",
        "Aprobada por la asamblea general",
        "Ухвалено на зборах профспілки",
        "Принято на съезде",
        "This is a transcript of the speech of 5 May.",
        "The full text is available here.",
        "This is a transcript of what Mary Quay said at a meeting in the hall of the Dock Workers’"
            + " Union in Hull on 5 May 2009, which the League, the union and two more groups held.",
        "This summary includes some of the questions of the second part.",
        "Diese Übersetzung enthält nur den ersten Teil."
      })
  void notes_areTold(String sentence) {
    assertThat(TextNotes.isNote(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Approved by a vote of 51 to 49, the law lets the harbour be sold.",
        "Approved by Congress in a night session the bill takes from dockers what three"
            + " generations of them have won.",
        "The membership approved it by a vote.",
        "Final victory belongs to the dockers.",
        "Adopted children of dockers are not counted.",
        "Drafts of the treaty are kept from us.",
        "This summary court has jailed nine of us."
      })
  void sentences_thatBeginLikeThem_areNone(String sentence) {
    assertThat(TextNotes.isNote(sentence)).isFalse();
  }
}
