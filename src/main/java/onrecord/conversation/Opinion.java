package onrecord.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What somebody thinks of an answer.
public enum Opinion {
  RIGHT('v', "right"),
  WRONG('w', "wrong"),
  BESIDE_THE_POINT('d', "beside-the-point"),
  WRONG_SPEAKER('g', "wrong-speaker"),
  NO_ANSWER_EXPECTED('j', "no-answer-expected"),
  OTHERWISE_WRONG('k', "otherwise-wrong");

  private final char letter;
  private final String code;

  Opinion(char letter, String code) {
    this.letter = letter;
    this.code = code;
  }

  /// What was wrong with an answer, to choose from.
  public static List<Opinion> reasons() {
    return List.of(BESIDE_THE_POINT, WRONG_SPEAKER, NO_ANSWER_EXPECTED, OTHERWISE_WRONG);
  }

  /// The one of that letter.
  public static Optional<Opinion> of(char letter) {
    return Arrays.stream(values()).filter(one -> one.letter == letter).findFirst();
  }

  /// The one of that name.
  public static Optional<Opinion> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /// What stands for it in a button.
  public char letter() {
    return letter;
  }

  /// Its name, for keeping.
  public String code() {
    return code;
  }
}
