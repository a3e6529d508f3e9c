package onrecord.index;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;

/// What a build made.
///
/// @param generation its number
/// @param added ids of statements that the generation before did not hold
/// @param changed ids of those whose text or masthead changed
/// @param removed ids of those that are gone
/// @param embedded how many texts were embedded anew
/// @param reused how many texts had their vector already
/// @param objection why it does not serve; empty where it does
public record IndexReport(
    int generation,
    int statements,
    int passages,
    List<String> added,
    List<String> changed,
    List<String> removed,
    long embedded,
    long reused,
    List<Corpus.Problem> problems,
    Duration took,
    Optional<String> objection) {}
