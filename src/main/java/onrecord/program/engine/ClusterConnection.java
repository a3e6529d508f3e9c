package onrecord.program.engine;

import onrecord.index.nodes.ClusterSettings;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;
import onrecord.operation.configuration.ClusterAccess;
import onrecord.operation.configuration.EngineSettings;

/// A cluster as it is configured.
public final class ClusterConnection {
  private ClusterConnection() {}

  /// Where it is and how an archive lies in it.
  public static ClusterSettings settings(EngineSettings.ClusterAddress address) {
    EngineSettings.ClusterForm form = address.form();
    return new ClusterSettings(
        address.urls(),
        address.access().map(ClusterAccess::header),
        address.authority(),
        address.timeout(),
        new ArchiveLayout(
            form.name(), form.shards(), form.replicas(), form.exact(), form.effort()));
  }
}
