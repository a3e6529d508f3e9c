package onrecord;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.configuration.Configuration;
import onrecord.configuration.InvalidConfiguration;
import onrecord.logging.Logging;
import onrecord.terminal.Host.Failure;
import onrecord.terminal.Host.Places;

/// The configuration of each place that a command names, loaded once; the log goes by it from then
/// on.
final class Configured {
  private final Map<Places, Configuration> configurations = new ConcurrentHashMap<>();

  Configuration in(Places places) {
    return configurations.computeIfAbsent(places, Configured::load);
  }

  /// What the command line sets.
  static Configuration.Options options(Places places) {
    return new Configuration.Options(places.config(), places.corpus(), places.data());
  }

  private static Configuration load(Places places) {
    try {
      Configuration configuration = Configuration.load(options(places), System.getenv());
      Logging.start(configuration.log().level(), configuration.log().json());
      return configuration;
    } catch (InvalidConfiguration e) {
      throw new Failure(String.valueOf(e.getMessage()), "All keys: src/docs/configuration.md");
    }
  }
}
