package onrecord.telegram.receiving;

/// Where updates come from.
@FunctionalInterface
public interface UpdateSource {

  /// Hands over what arrives, until its end.
  ///
  /// @throws TokenRefused when the server does not know the token
  void receive(Arrivals arrivals) throws InterruptedException, TokenRefused;
}
