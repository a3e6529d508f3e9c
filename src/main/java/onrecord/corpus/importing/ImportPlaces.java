package onrecord.corpus.importing;

import java.nio.file.Path;
import onrecord.corpus.ReadingRules;

/// Where an import finds what it needs.
///
/// @param corpus the archive's folder
/// @param data the folder for what is kept
public record ImportPlaces(Path corpus, Path data, ReadingRules rules) {}
