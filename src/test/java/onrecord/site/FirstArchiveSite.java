package onrecord.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onrecord.index.IndexProgress;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.InvalidConfiguration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.program.serving.SiteService;

/// A site over an archive's folder, found by words alone, and a reader who sees redirects.
final class FirstArchiveSite implements AutoCloseable {
  static final Path FIRST = Path.of("corpus");
  static final String URL = "https://archive.example";

  private final OpenArchive archive;
  private final Site site;
  private final HttpClient client = HttpClient.newHttpClient();

  private FirstArchiveSite(OpenArchive archive, int perMinute, Optional<String> origins)
      throws IOException {
    this.archive = archive;
    SiteArchive view = SiteService.view(archive, archive.conversation());
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var settings =
        new SiteSettings(address, Optional.of(URI.create(URL)), perMinute, origins, _ -> false);
    site = new Site(settings, serving(view), List.of());
  }

  private static SiteArchive.Serving serving(SiteArchive view) {
    return new SiteArchive.Serving() {
      @Override
      public <R> R use(Function<? super SiteArchive, R> use) {
        return use.apply(view);
      }
    };
  }

  /// Over that folder.
  static FirstArchiveSite over(Path corpus, Path data) throws IOException, InvalidConfiguration {
    return limited(corpus, data, 0);
  }

  /// Over that folder, with a limit.
  static FirstArchiveSite limited(Path corpus, Path data, int perMinute)
      throws IOException, InvalidConfiguration {
    return new FirstArchiveSite(open(corpus, data), perMinute, Optional.empty());
  }

  /// Over that folder, with a limit, its data read by the scripts of another site.
  static FirstArchiveSite shared(Path corpus, Path data, int perMinute, String origin)
      throws IOException, InvalidConfiguration {
    return new FirstArchiveSite(open(corpus, data), perMinute, Optional.of(origin));
  }

  static OpenArchive open(Path corpus, Path data) throws InvalidConfiguration {
    var options =
        new Configuration.Options(Optional.empty(), Optional.of(corpus), Optional.of(data));
    Configuration configuration = Configuration.load(options, Map.of("ONRECORD_SEMANTIC", "off"));
    return new ConfiguredArchive(configuration, Optional.empty()).open(IndexProgress.SILENT);
  }

  /// The archive behind it.
  OpenArchive archive() {
    return archive;
  }

  int port() {
    return site.port();
  }

  /// What stands at an address.
  HttpResponse<String> get(String path, String... headers) throws IOException {
    return send("GET", path, headers);
  }

  /// What comes back to another method.
  HttpResponse<String> send(String method, String path, String... headers) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port(), path)))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    client.close();
    site.close();
    archive.close();
  }
}
