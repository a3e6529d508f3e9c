package onrecord.telegram.drafting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.conversation.Reply.Button;
import onrecord.publishing.Draft;
import onrecord.publishing.DraftField;
import onrecord.publishing.files.ContentHash;

/// What a button of an admin carries: what to do, to which draft, step or statement, and the
/// version of the draft that stands above it.
///
/// @param about a draft's id, a step's number or what stands for a statement's id
record DraftPayload(DraftAction action, Optional<DraftField> field, String about, int version) {
  private static final int RADIX = Character.MAX_RADIX;
  private static final int HASH = 16;
  private static final Pattern FORM =
      Pattern.compile("z_([a-z])([a-z]?)_([a-z0-9-]{1,40})_([0-9a-z]{1,5})");

  /// What a button does.
  enum DraftAction {
    PUBLISH('p'),
    REPLACE('r'),
    DISCARD('d'),
    TAKE_BACK('b'),
    OPEN('o'),
    ASK('f'),
    ALL('g'),
    WITHDRAW('w'),
    UNDO('u');

    private final char letter;

    DraftAction(char letter) {
      this.letter = letter;
    }

    private static Optional<DraftAction> of(char letter) {
      return java.util.stream.Stream.of(values())
          .filter(action -> action.letter == letter)
          .findFirst();
    }
  }

  static DraftPayload of(DraftAction action, Draft draft) {
    return new DraftPayload(action, Optional.empty(), draft.id(), draft.version());
  }

  static DraftPayload of(DraftAction action, String about) {
    return new DraftPayload(action, Optional.empty(), about, 0);
  }

  static DraftPayload asking(DraftField field, Draft draft) {
    return new DraftPayload(DraftAction.ASK, Optional.of(field), draft.id(), draft.version());
  }

  /// What stands for a statement's id, however long that is.
  static String hash(String statement) {
    return ContentHash.of(statement.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
  }

  /// What came back, if it is one of these.
  static Optional<DraftPayload> read(String payload) {
    Matcher form = FORM.matcher(payload);
    if (!form.matches()) {
      return Optional.empty();
    }
    Optional<DraftField> field =
        form.group(2).isEmpty() ? Optional.empty() : DraftField.of(form.group(2).charAt(0));
    int version = Integer.parseInt(form.group(4), RADIX);
    return DraftAction.of(form.group(1).charAt(0))
        .filter(action -> (action == DraftAction.ASK) == field.isPresent())
        .map(action -> new DraftPayload(action, field, form.group(3), version));
  }

  String encoded() {
    String letter = field.map(each -> String.valueOf(each.letter())).orElse("");
    return "z_" + action.letter + letter + "_" + about + "_" + Integer.toString(version, RADIX);
  }

  Button button(String label) {
    return new Button.Press(label, encoded(), "");
  }
}
