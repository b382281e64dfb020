package io.ledgerway.runtime.file.sftp;

import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.Set;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** Trusts the host keys that are pinned, and no other. Thread-safe. */
final class PinnedHostKeys implements ServerKeyVerifier {

  private final Set<String> pinned;
  private volatile @Nullable String refused;

  PinnedHostKeys(Set<String> pinned) {
    this.pinned = pinned;
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
    String seen = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    boolean trusted = seen != null && pinned.contains(seen);
    refused = trusted ? null : seen == null ? "of an unknown kind" : seen;
    return trusted;
  }

  /** The fingerprint that was seen last and is not pinned; null where there was none. */
  @Nullable String refused() {
    return refused;
  }

  void forget() {
    refused = null;
  }
}
