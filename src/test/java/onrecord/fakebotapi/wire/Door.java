package onrecord.fakebotapi.wire;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The port: open, closed, or one that lets in and throws out.
public final class Door implements AutoCloseable {
  static {
    // Read once by the JDK's server: without it small answers wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpHandler handler;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final int port;
  private Optional<HttpServer> server = Optional.empty();
  private Optional<Thrower> thrower = Optional.empty();

  private record Thrower(ServerSocket socket, Thread thread) {}

  /// Opens at a free port.
  public Door(HttpHandler handler) {
    this.handler = handler;
    this.port = open(0);
  }

  /// Where it is.
  public int port() {
    return port;
  }

  /// Opens again; nothing happens where it is open.
  public synchronized void open() {
    stopThrowing();
    if (server.isEmpty()) {
      open(port);
    }
  }

  private synchronized int open(int at) {
    try {
      HttpServer now = HttpServer.create(address(at), 0);
      now.setExecutor(threads);
      now.createContext("/", handler);
      now.start();
      server = Optional.of(now);
      return now.getAddress().getPort();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Closes: connections are refused, and those there are end.
  public synchronized void shut() {
    stopThrowing();
    server.ifPresent(now -> now.stop(0));
    server = Optional.empty();
  }

  /// Lets every connection in and ends it at once.
  public synchronized void throwOut() {
    shut();
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(address(port));
      Thread thread = Thread.ofVirtual().name("door").start(() -> throwOut(socket));
      thrower = Optional.of(new Thrower(socket, thread));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void throwOut(ServerSocket socket) {
    while (!socket.isClosed()) {
      try (Socket in = socket.accept()) {
        // With no time to linger the other side is told by a reset.
        in.setSoLinger(true, 0);
      } catch (IOException _) {
        // Closed, or the other side was quicker.
      }
    }
  }

  private void stopThrowing() {
    try {
      if (thrower.isPresent()) {
        thrower.get().socket().close();
        // The port is free only when nobody waits at it any more.
        thrower.get().thread().join();
      }
      thrower = Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public void close() {
    shut();
    threads.shutdownNow();
  }
}
