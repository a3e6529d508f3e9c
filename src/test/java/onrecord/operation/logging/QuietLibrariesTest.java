package onrecord.operation.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// What reads PDF files says nothing by itself: it knows no file's name.
final class QuietLibrariesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"org.apache.pdfbox.pdmodel.font.PDFont", "org.apache.fontbox.ttf.TTFParser"})
  void library_thatNamesNoFile_isSilent(String logger) {
    assertThat(LoggerFactory.getLogger(logger).isErrorEnabled()).isFalse();
  }
}
