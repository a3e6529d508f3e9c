package onrecord.operation.configuration;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The archive's web site.
///
/// @param on whether it is served
/// @param url its public address
/// @param perMinute questions a minute from one address; 0 for no limit
/// @param origins whose scripts may read its data; empty for nobody's
/// @param proxies who is believed when it says whom a request comes from
/// @param metrics whether it also tells how the bot is
/// @param metricsPort where else that is told; 0 for nowhere
/// @param previews whether Telegram shows its pages under links to them
public record WebSite(
    boolean on,
    Optional<URI> url,
    int perMinute,
    Optional<String> origins,
    List<AddressRange> proxies,
    boolean metrics,
    int metricsPort,
    boolean previews) {}
