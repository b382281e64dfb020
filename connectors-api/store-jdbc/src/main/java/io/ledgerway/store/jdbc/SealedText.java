package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.atrest.AtRest;
import io.ledgerway.runtime.atrest.AtRestException;
import io.ledgerway.runtime.atrest.Sealed;
import io.ledgerway.runtime.idempotency.Keys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts in columns of one table, each sealed where there is a key, else as they are. A text that
 * was stored the other way before is still read. Thread-safe.
 *
 * @param table the table; sealed bytes that were moved to another one don't open there
 * @param atRest what seals; null where nothing does
 */
record SealedText(String table, @Nullable AtRest atRest) {

  private static final Logger LOG = LoggerFactory.getLogger(SealedText.class);

  /**
   * What is written.
   *
   * @param text the text itself, or sealed bytes in Base64
   * @param keyId the key that opens it; null for the text itself
   */
  record Column(String text, @Nullable String keyId) {}

  /** The row is said again for opening: moved to another one, sealed bytes don't open. */
  Column seal(String text, String... row) {
    if (atRest == null) {
      return new Column(text, null);
    }
    Sealed sealed = atRest.seal(text.getBytes(StandardCharsets.UTF_8), context(row));
    return new Column(Base64.getEncoder().encodeToString(sealed.bytes()), sealed.keyId());
  }

  /** The text; null where there is none, and where it can't be opened, which the log tells. */
  @Nullable String open(@Nullable String text, @Nullable String keyId, String... row) {
    if (text == null || keyId == null) {
      return text;
    }
    if (atRest == null) {
      LOG.error("A row of {} was sealed under the key {}: give it", table, keyId);
      return null;
    }
    try {
      Sealed sealed = new Sealed(keyId, Base64.getDecoder().decode(text));
      return new String(atRest.open(sealed, context(row)), StandardCharsets.UTF_8);
    } catch (AtRestException | IllegalArgumentException e) {
      LOG.error("A row of {} can't be opened: {}", table, e.getMessage());
      return null;
    }
  }

  private String context(String... row) {
    return Keys.sha256(table, Keys.sha256(row));
  }
}
