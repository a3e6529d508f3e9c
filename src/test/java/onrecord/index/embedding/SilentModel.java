package onrecord.index.embedding;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import onrecord.index.Embedder;

/// A program that loads the model where any look at the network is noted and refused, and prints
/// what was looked at, then the number of components.
final class SilentModel {
  private static final List<String> AWKWARD =
      List.of(
          "bread",
          "",
          " \n",
          "\uD83D",
          "\uDC00\uD800",
          "a\u0000b",
          "\u0000",
          "\uFFFD",
          "\u200B\u200C\u202E",
          "\u0301\u0302",
          "\uE000",
          "\u0378",
          "👍🏽",
          "خواسته‌ی آنان",
          "漢字",
          "word ".repeat(5000),
          "x".repeat(2999) + "👍");

  private SilentModel() {}

  public static void main(String[] arguments) {
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    URL.setURLStreamHandlerFactory(
        protocol -> protocol.startsWith("http") ? new Refusing(asked) : null);
    System.setProperty("user.home", arguments[0]);
    Embedder model = Embedder.builtIn();
    List<float[]> vectors = model.ofTexts(AWKWARD);
    model.ofQuestion("\uD83D\u0000");
    Set<Integer> components = vectors.stream().map(each -> each.length).collect(Collectors.toSet());
    System.out.println("asked " + asked + " for " + vectors.size() + " vectors of " + components);
  }

  private static final class Refusing extends URLStreamHandler {
    private final Queue<String> asked;

    Refusing(Queue<String> asked) {
      this.asked = asked;
    }

    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      return openConnection(url);
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      asked.add(url.toString());
      throw new IOException("no network here");
    }
  }
}
