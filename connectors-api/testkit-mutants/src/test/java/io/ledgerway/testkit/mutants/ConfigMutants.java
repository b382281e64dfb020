package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/** Connectors that make something else of their configuration than it says. */
final class ConfigMutants {

  private static final Logger LOG = Logger.getLogger(ConfigMutants.class.getName());

  private ConfigMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.ofProvider("FirstErrorOnly", FirstErrorOnly::new, "CT-C01"),
        Mutant.ofProvider("IgnoresTypos", IgnoresTypos::new, "CT-C02"),
        Mutant.of("SecretLogger", SecretLogger::new, "CT-C03"),
        Mutant.of("SecretInUrl", SecretInUrl::new, "CT-C03"),
        Mutant.of("CachesSecret", CachesSecret::new, "CT-C04"),
        Mutant.ofProvider("PingingValidator", PingingValidator::new, "CT-C05"),
        Mutant.of("CheckSaysYes", CheckSaysYes::new, "CT-C06"),
        Mutant.of("CheckWrites", CheckWrites::new, "CT-C06", "CT-L02"));
  }

  /** Leaves the missing company for open to find out, after everything else was told. */
  private static final class FirstErrorOnly extends ReferenceProvider {
    @Override
    public ConfigSpec configSpec() {
      List<ConfigKey> keys = new ArrayList<>(super.configSpec().keys());
      keys.set(0, ConfigKey.withDefault("company", ConfigType.TEXT, "", "the company to post for"));
      return new ConfigSpec(keys);
    }

    @Override
    public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
      if (config.text("company").isEmpty()) {
        throw new IllegalArgumentException("company is missing");
      }
      return super.open(config, context, call);
    }
  }

  private static final class IgnoresTypos extends ReferenceProvider {
    @Override
    public ConfigSpec configSpec() {
      List<ConfigKey> keys = new ArrayList<>(super.configSpec().keys());
      keys.add(ConfigKey.withDefault("companyx", ConfigType.TEXT, "", "a former spelling"));
      return new ConfigSpec(keys);
    }
  }

  private static final class SecretLogger extends ReferenceConnector {
    SecretLogger(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpRequest proven(HttpRequest request) {
      LOG.fine(() -> "calling with " + token());
      return super.proven(request);
    }
  }

  private static final class SecretInUrl extends ReferenceConnector {
    SecretInUrl(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    HttpRequest proven(HttpRequest request) {
      return super.proven(request).withQuery("token", token());
    }
  }

  private static final class PingingValidator extends ReferenceProvider {
    @Override
    public ConfigSpec configSpec() {
      DescriptorMutants.dial();
      return super.configSpec();
    }
  }

  private static final class CachesSecret extends ReferenceConnector {
    private final String token = super.token();

    CachesSecret(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    String token() {
      return token;
    }
  }

  private static final class CheckSaysYes extends ReferenceConnector {
    CheckSaysYes(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    public CheckReport check(Call call) {
      return CheckReport.OK;
    }
  }

  /** Finds out by a document of its own whether it may post. */
  private static final class CheckWrites extends ReferenceConnector {
    CheckWrites(ConnectorConfig config, ConnectorContext context) {
      super(config, context);
    }

    @Override
    public CheckReport check(Call call) {
      String body = "{\"items\":[{\"key\":\"check\",\"number\":\"check\",\"hash\":\"\"}]}";
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      HttpRequest request =
          HttpRequest.write("POST", "documents", HttpBody.of("application/json", bytes));
      judge(request, send(request, call)).ifPresent(ReferenceConnector::fail);
      return CheckReport.OK;
    }
  }
}
