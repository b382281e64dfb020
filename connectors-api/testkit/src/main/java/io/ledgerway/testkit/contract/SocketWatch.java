package io.ledgerway.testkit.contract;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the sockets that the present thread connects: the JDK asks for a proxy before each. Other
 * threads go on as they were.
 */
final class SocketWatch extends ProxySelector implements AutoCloseable {

  private final ProxySelector former;
  private final Thread watched = Thread.currentThread();
  private final AtomicInteger sockets = new AtomicInteger();

  private SocketWatch(ProxySelector former) {
    this.former = former;
  }

  static SocketWatch begin() {
    SocketWatch watch = new SocketWatch(ProxySelector.getDefault());
    ProxySelector.setDefault(watch);
    return watch;
  }

  int sockets() {
    return sockets.get();
  }

  @Override
  public List<Proxy> select(URI uri) {
    if (Thread.currentThread().equals(watched)) {
      sockets.incrementAndGet();
    }
    return former == null ? List.of(Proxy.NO_PROXY) : former.select(uri);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    if (former != null) {
      former.connectFailed(uri, address, failure);
    }
  }

  @Override
  public void close() {
    ProxySelector.setDefault(former);
  }
}
