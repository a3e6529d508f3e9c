package onrecord.program.serving;

import onrecord.operation.monitoring.Metrics;
import onrecord.telegram.TelegramObserver;

/// Counts for Prometheus what happens between the bot and the server.
record TelegramMetrics(Metrics metrics) implements TelegramObserver {

  @Override
  public void requested(String method, String outcome) {
    metrics.request(method, outcome);
  }

  @Override
  public void delivered(String event, int code) {
    metrics.delivery(event, code);
  }

  @Override
  public void arrived(int updates) {
    metrics.arrived(updates);
  }

  @Override
  public void matched(int statements) {
    metrics.matched(statements);
  }

  @Override
  public void noticed(String kind) {
    metrics.noticed(kind);
  }
}
