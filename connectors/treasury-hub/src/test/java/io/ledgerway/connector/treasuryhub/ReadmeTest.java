package io.ledgerway.connector.treasuryhub;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.http.auth.HttpAuth;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void showsCodeThatWorks() {
    Map<String, String> settings =
        Map.of(
            "base-url", "https://hub.example/api",
            "organisation-id", "org-synthetic",
            "api-key", "vault/hub-key", // where the secret is kept, never the secret itself
            "originating-account-id", "account-1");
    HttpSettings http =
        HttpSettings.of(URI.create(settings.get("base-url")))
            .withAuth(new HttpAuth.Basic("org-synthetic", new SecretRef("vault/hub-key")));
    ConnectionSpec hub = new ConnectionSpec("hub", "Hub", "treasury-hub", settings, null, http);

    assertThat(new TreasuryHubConnectorProvider().configSpec().validate(hub.settings())).isEmpty();
    assertThat(hub.toString()).doesNotContain("vault");
  }
}
