package onrecord;

import java.io.IOException;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.index.ClusterState;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.RollBack;
import onrecord.index.generation.Acceptance;

/// The generations of one archive's index, wherever they lie: opened where one serves, else built;
/// built anew, and stepped back from.
public interface ArchiveGenerations {

  /// The newest generation of the archive as it is now, after the quickest build that answers where
  /// none serves.
  ///
  /// @throws UnusableArchive where there is no statement
  PassageIndex open(IndexProgress progress) throws IOException;

  /// Builds a new generation with everything in it.
  ///
  /// @param acceptance judges it before it serves
  /// @return empty where another process is building one
  /// @throws UnusableArchive where there is no statement
  Optional<IndexReport> build(Acceptance acceptance, IndexProgress progress) throws IOException;

  /// Everything in the archive's folder, as its files are now.
  ///
  /// @throws UnusableArchive where there is no statement
  Corpus read();

  /// What is to be built, in words for a log: the archive's files have changed, or passages are not
  /// yet found by their meaning; empty where nothing is.
  Optional<String> behind() throws IOException;

  /// The generation of the archive as it is now; empty where none serves. Builds nothing.
  Optional<PassageIndex> present() throws IOException;

  /// The number of the generation that is to serve, whatever state of the archive it was built
  /// from; 0 for none. Quick.
  int newest() throws IOException;

  /// Opens that generation; empty where there is none.
  Optional<PassageIndex> openNewest() throws IOException;

  /// How the cluster is that holds it; empty where files of this machine do.
  default Optional<ClusterState> cluster() {
    return Optional.empty();
  }

  /// Steps back to the generation before.
  RollBack rollBack() throws IOException;
}
