package onrecord.program.serving;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import onrecord.conversation.Conversation;
import onrecord.index.StatementStore;
import onrecord.operation.Failure;
import onrecord.operation.configuration.Configuration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.site.Site;
import onrecord.site.SiteArchive;
import onrecord.site.SiteSettings;
import onrecord.site.web.WebRoute;
import onrecord.telegram.AdminOperations;
import onrecord.terminal.json.JsonAnswers;

/// The web site over whichever generation serves: beside the bot, or alone.
public final class SiteService {
  /// Where the site listens when it is alone and no port is set.
  private static final int USUAL_PORT = 8080;

  private SiteService() {}

  /// Serves beside the bot, where it is configured.
  ///
  /// @param beside what else is served there
  static Observability.Closing open(
      Configuration configuration, SwappableReference<LiveArchive> current, List<WebRoute> beside) {
    return configuration.http().site().on()
        ? site(configuration, configuration.http().port(), current, beside)::close
        : () -> {};
  }

  /// Serves alone until the process is told to end.
  ///
  /// @param first serves until a newer generation does
  /// @param listening is told where it listens
  public static void serve(
      Configuration configuration,
      OpenArchive first,
      ConfiguredArchive archive,
      Consumer<String> listening) {
    int port = configuration.http().port() == 0 ? USUAL_PORT : configuration.http().port();
    Function<OpenArchive, LiveArchive> prepare =
        open -> new LiveArchive(open, open.conversation(), open.conversation());
    try (var current = new SwappableReference<>(prepare.apply(first));
        var builds = new BackgroundBuilds(current, archive, prepare, SiteService::nobodyAsks);
        var site = site(configuration, port, current, List.of())) {
      builds.begin();
      listening.accept("http://%s:%d/".formatted(configuration.http().host(), site.port()));
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static AdminOperations.BotStatus nobodyAsks(BackgroundBuilds builds) {
    throw new IllegalStateException("no admin asks where there is no bot");
  }

  private static Site site(
      Configuration configuration,
      int port,
      SwappableReference<LiveArchive> current,
      List<WebRoute> beside) {
    Configuration.Http http = configuration.http();
    var address = new InetSocketAddress(http.host(), port);
    var settings =
        new SiteSettings(
            address,
            http.site().url(),
            http.site().perMinute(),
            http.site().origins(),
            from -> http.site().proxies().stream().anyMatch(range -> range.contains(from)));
    try {
      return new Site(settings, serving(current), beside);
    } catch (IOException e) {
      throw new Failure(
          "the site cannot listen at %s, port %d: %s".formatted(http.host(), port, e.getMessage()),
          "Set http.host and http.port to an address of this machine and a free port.");
    }
  }

  private static SiteArchive.Serving serving(SwappableReference<LiveArchive> current) {
    return new SiteArchive.Serving() {
      @Override
      public <R> R use(Function<? super SiteArchive, R> use) {
        return current.use(served -> use.apply(view(served.archive(), served.cards())));
      }
    };
  }

  /// A generation as the site reads it.
  ///
  /// @param conversation replies for its pages
  public static SiteArchive view(OpenArchive archive, Conversation conversation) {
    return new SiteArchive(
        "g" + archive.index().number(),
        archive.statements(),
        conversation,
        archive.archive().verifier(),
        new CommandLineJson(archive.json()));
  }

  /// The command line's JSON.
  private record CommandLineJson(JsonAnswers answers) implements SiteArchive.ProgramAnswers {

    @Override
    public String ask(String question) {
      return answers.answer(question);
    }

    @Override
    public String search(String query, int limit) {
      return answers.search(query, limit);
    }

    @Override
    public String whosaid(String text) {
      return answers.whosaid(text);
    }

    @Override
    public String statement(StatementStore.StatementEntry entry) {
      return JsonAnswers.statement(entry);
    }
  }
}
