package onrecord;

import onrecord.terminal.Host.Watch;

/// A watch that nobody looks at.
final class SilentWatch implements Watch {
  @Override
  public void note(String line) {}

  @Override
  public void at(Progress progress) {}
}
