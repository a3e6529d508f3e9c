package onrecord.answer;

/// What kind of words would answer.
public enum AnswerKind {
  PERSON,
  TIME,
  NUMBER,
  SHARE,
  PLACE,
  REASON,
  YES_NO,
  POSITION,
  OPEN
}
