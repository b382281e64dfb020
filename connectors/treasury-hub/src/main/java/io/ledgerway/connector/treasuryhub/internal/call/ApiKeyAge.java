package io.ledgerway.connector.treasuryhub.internal.call;

import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.treasuryhub.internal.HubSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the API key may have changed since an idempotency key that the hub should still know was
 * sent first: the hub keeps idempotency keys for each API key apart. Thread-safe.
 */
public final class ApiKeyAge {

  private final HubSettings settings;
  private final ConnectorContext context;
  private final Duration window;
  private byte @Nullable [] seen;
  private @Nullable Instant changedAt;

  /**
   * The age of a connection's API key.
   *
   * @param settings the connection's settings
   * @param context the world
   * @param window how long the hub keeps idempotency keys
   */
  public ApiKeyAge(HubSettings settings, ConnectorContext context, Duration window) {
    this.settings = settings;
    this.context = context;
    this.window = window;
    this.changedAt = settings.apiKeySince();
  }

  /**
   * Whether the API key is younger than the window. A change that happens while the connection is
   * open is seen here; one before has to be configured.
   *
   * @return true when an idempotency key may have been sent under another API key
   */
  public synchronized boolean isYoung() {
    byte[] present = digest(context.secrets().secret(settings.apiKey()).reveal());
    Instant now = context.clock().instant();
    if (seen != null && !MessageDigest.isEqual(seen, present)) {
      changedAt = now;
    }
    seen = present;
    return changedAt != null && now.isBefore(changedAt.plus(window));
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
