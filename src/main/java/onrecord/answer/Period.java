package onrecord.answer;

import java.time.LocalDate;

/// A stretch of time that a question names.
///
/// @param words as the question puts it ("before 2010")
/// @param from its first day; `LocalDate.MIN` where it is open
/// @param to its last day; `LocalDate.MAX` where it is open
/// @param ofStatement whether it says when statements were issued, rather than when things happened
public record Period(String words, LocalDate from, LocalDate to, boolean ofStatement) {}
