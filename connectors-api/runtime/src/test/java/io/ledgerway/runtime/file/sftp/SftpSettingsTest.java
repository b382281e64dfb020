package io.ledgerway.runtime.file.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerway.connector.secret.SecretRef;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SftpSettingsTest {

  private static final String KEY = "SHA256:" + "a".repeat(43);

  private static SftpSettings settings(String... hostKeys) {
    return SftpSettings.of(
        "sftp.bank.example",
        "ledgerway",
        new SftpLogin.PrivateKey(new SecretRef("canary"), new SecretRef("canary")),
        Set.of(hostKeys));
  }

  @Test
  void showsNoSecret() {
    assertThat(settings(KEY).toString()).contains("sftp.bank.example").doesNotContain("canary");
  }

  @Test
  void refusesAServerThatNoKeyIsKnownOf() {
    assertThatIllegalArgumentException().isThrownBy(() -> settings());
    assertThatIllegalArgumentException().isThrownBy(() -> settings("MD5:00:11"));
  }

  @Test
  void refusesWhatCannotBeConnectedTo() {
    SftpSettings good = settings(KEY);
    assertThat(good.port()).isEqualTo(22);
    assertThatIllegalArgumentException().isThrownBy(() -> good.withPort(0));
    assertThatIllegalArgumentException().isThrownBy(() -> good.withRoot(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> good.withTimeouts(Duration.ZERO, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> good.withTimeouts(Duration.ofSeconds(1), Duration.ofDays(2)));
  }
}
