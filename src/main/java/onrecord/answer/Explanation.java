package onrecord.answer;

import java.util.List;

/// An answer and how it came about: the question as understood, the query, the hits with their
/// scores, and each quote kept or dropped with the reason, one line each.
public record Explanation(Answer answer, List<String> lines) {}
