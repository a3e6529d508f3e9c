package onrecord.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Serves the archive's web site.
@Command(
    name = "site",
    description = {
      "Serves the archive's web site, until it is told to end (Ctrl-C). No token is needed.",
      "It listens at http.host and http.port of the configuration, or at port 8080."
    })
final class SiteCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final Folders folders = new Folders();

  SiteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var places = terminal.places(folders);
    try (var progress = new ProgressBar(terminal.console(), System::nanoTime)) {
      terminal.host().site(places, progress);
    }
    return Terminal.DONE;
  }
}
