package io.ledgerway.connector.treasuryhub.internal;

import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.model.v1.envelope.DocumentId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection. Immutable; names secrets and holds none.
 *
 * @param connection stable id of the connection
 * @param base where the hub is, ending with a slash
 * @param organisation who we are at the hub
 * @param apiKey where the API key is kept
 * @param apiKeySince when the API key came into use; null when it has always been this one
 * @param webhookKeys where the keys of webhooks are kept, the present one first
 * @param account the hub's id of the account that is paid from
 * @param asynchronous whether orders are checked after they were taken
 * @param follow how long after its making an order is followed
 */
public record HubSettings(
    String connection,
    URI base,
    String organisation,
    SecretRef apiKey,
    @Nullable Instant apiKeySince,
    List<SecretRef> webhookKeys,
    String account,
    boolean asynchronous,
    Duration follow) {

  /** Key: where the hub is. */
  public static final String BASE = "base-url";

  /** Key: who we are at the hub. */
  public static final String ORGANISATION = "organisation-id";

  /** Key: where the API key is kept. */
  public static final String API_KEY = "api-key";

  /** Key: when the API key came into use. */
  public static final String API_KEY_SINCE = "api-key-since";

  /** Key: where the key of webhooks is kept. */
  public static final String WEBHOOK_KEY = "webhook-key";

  /** Key: where the former key of webhooks is kept. */
  public static final String FORMER_WEBHOOK_KEY = "former-webhook-key";

  /** Key: the account that is paid from. */
  public static final String ACCOUNT = "originating-account-id";

  /** Key: when orders are checked. */
  public static final String SUBMISSION = "submission";

  /** Orders are checked when they are taken. */
  public static final String SYNC = "sync";

  /** Orders are checked afterwards. */
  public static final String ASYNC = "async";

  /** Key: how long an order is followed. */
  public static final String FOLLOW = "follow";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

  /**
   * Reads the settings.
   *
   * @param config what was configured
   * @return the settings
   * @throws ConnectorException of category CONFIG when a value can't stand
   */
  public static HubSettings of(ConnectorConfig config) {
    String base = config.address(BASE).toString();
    return new HubSettings(
        config.connectionId(),
        URI.create(base.endsWith("/") ? base : base + "/"),
        id(config, ORGANISATION),
        config.secret(API_KEY),
        config.find(API_KEY_SINCE).map(HubSettings::since).orElse(null),
        Stream.of(WEBHOOK_KEY, FORMER_WEBHOOK_KEY)
            .filter(key -> config.find(key).isPresent())
            .map(config::secret)
            .toList(),
        id(config, ACCOUNT),
        config.text(SUBMISSION).equals(ASYNC),
        config.duration(FOLLOW));
  }

  private static String id(ConnectorConfig config, String key) {
    return Optional.of(config.text(key))
        .filter(value -> ID.matcher(value).matches())
        .orElseThrow(() -> wrong(key, "is no id of the hub: letters, digits, - and _"));
  }

  private static Instant since(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(API_KEY_SINCE, "is no moment such as 2026-03-02T09:00:00Z");
    }
  }

  private static ConnectorException wrong(String key, String why) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG, Effect.NOT_SENT, "Configuration key " + key + " " + why));
  }

  /**
   * What a place in the list of orders belongs to.
   *
   * @return a hash over organisation and account
   */
  public String scope() {
    return DocumentId.derivedFrom("treasury-hub", organisation, account).value();
  }
}
