package onrecord.telegram.feedback;

import java.util.List;

/// A question that was put to the archive, without who put it.
///
/// @param outcome `answered`, or why not by the name that JSON has for it
/// @param lacking whether the archive lacks something: it could be looked for, and was not found
/// @param missing what the question names and the archive does not
public record PutQuestion(String words, String outcome, boolean lacking, List<String> missing) {

  /// The outcome of one that was answered.
  public static final String ANSWERED = "answered";
}
