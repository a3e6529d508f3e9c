package onrecord.telegram.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// One request under way: whether it has left, and what status it came back with.
final class RequestInFlight extends EventListener {
  /// How far it is.
  private enum FlightStage {
    WAITING,
    LEFT,
    GIVEN_UP
  }

  private static final int BEGINNING = 100;

  private final ServerAddress address;
  private final ServerRoutes routes;
  private final long limit;
  private final BooleanSupplier leaves;
  private FlightStage stage = FlightStage.WAITING;
  private volatile @Nullable Call call;
  private volatile int status;
  private volatile String beginning = "";
  private volatile @Nullable Instant dated;
  private volatile boolean freshlyConnected;
  private volatile boolean stale;

  /// A flight that has not begun.
  ///
  /// @param leaves asked at the last moment whether it may leave
  RequestInFlight(ServerAddress address, ServerRoutes routes, long limit, BooleanSupplier leaves) {
    this.address = address;
    this.routes = routes;
    this.limit = limit;
    this.leaves = leaves;
  }

  /// A client for this one request, on the threads and connections of the other.
  OkHttpClient over(OkHttpClient client, Duration timeout) {
    return client
        .newBuilder()
        .eventListener(this)
        .callTimeout(timeout)
        .readTimeout(timeout)
        .writeTimeout(timeout)
        .addInterceptor(this::outer)
        .addNetworkInterceptor(this::leave)
        .build();
  }

  /// Whether the server may have heard of it.
  synchronized boolean hasLeft() {
    return stage == FlightStage.LEFT;
  }

  /// Whether it got a connection that the server had closed meanwhile, and did not leave on it.
  boolean wasStale() {
    return stale;
  }

  /// The status of the answer, 0 while there is none.
  int status() {
    return status;
  }

  /// How the answer began; empty while there is none.
  String beginning() {
    return beginning;
  }

  /// When the answer was given, by the server's clock; nothing where it does not tell.
  Optional<Instant> dated() {
    return Optional.ofNullable(dated);
  }

  /// Ends it; if it has not left by now, it never will.
  void giveUp() {
    takeOff(FlightStage.GIVEN_UP);
    Call under = call;
    if (under != null) {
      under.cancel();
    }
  }

  private Response outer(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    Response response =
        chain.proceed(request.newBuilder().url(address.prefixed(request.url())).build());
    status = response.code();
    dated = response.headers().getInstant("Date");
    beginning = response.peekBody(BEGINNING).string();
    return LimitedBody.answer(response, limit);
  }

  /// The moment between the connection and the first byte on it.
  private Response leave(Interceptor.Chain chain) throws IOException {
    Connection connection = chain.connection();
    if (connection != null && !freshlyConnected && !isQuiet(connection.socket())) {
      stale = true;
      connection.socket().close();
      throw new IOException("the server had closed the connection");
    }
    if (takeOff(FlightStage.LEFT) != FlightStage.LEFT) {
      throw new InterruptedIOException("given up");
    }
    // "Retry-After: 0" on a 503 would make the library send it a second time.
    return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
  }

  /// Leaves or is given up, whichever comes first; what it is then.
  private synchronized FlightStage takeOff(FlightStage wanted) {
    if (stage == FlightStage.WAITING) {
      stage =
          wanted == FlightStage.LEFT && leaves.getAsBoolean()
              ? FlightStage.LEFT
              : FlightStage.GIVEN_UP;
    }
    return stage;
  }

  /// The library itself looks only at connections that were idle for ten seconds.
  private static boolean isQuiet(Socket socket) throws IOException {
    int before = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      int _ = socket.getInputStream().read();
      return false;
    } catch (SocketTimeoutException _) {
      socket.setSoTimeout(before);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void callStart(Call started) {
    call = started;
  }

  @Override
  public void connectStart(Call connecting, InetSocketAddress to, Proxy proxy) {
    freshlyConnected = true;
  }

  @Override
  public void connectEnd(
      Call connecting, InetSocketAddress to, Proxy proxy, @Nullable Protocol protocol) {
    routes.reached(to);
  }

  @Override
  public void connectFailed(
      Call connecting,
      InetSocketAddress to,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException failure) {
    routes.failed(to);
  }
}
