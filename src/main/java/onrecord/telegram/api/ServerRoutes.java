package onrecord.telegram.api;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;

/// The server's addresses, those that did not answer last: a request tries one, the next request
/// another.
final class ServerRoutes implements Dns {
  private final Set<InetAddress> failed = ConcurrentHashMap.newKeySet();

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = Dns.SYSTEM.lookup(host);
    failed.retainAll(addresses);
    if (failed.containsAll(addresses)) {
      failed.clear();
    }
    return addresses.stream().sorted(Comparator.comparing(failed::contains)).toList();
  }

  void failed(InetSocketAddress address) {
    if (address.getAddress() != null) {
      failed.add(address.getAddress());
    }
  }

  void reached(InetSocketAddress address) {
    if (address.getAddress() != null) {
      failed.remove(address.getAddress());
    }
  }
}
