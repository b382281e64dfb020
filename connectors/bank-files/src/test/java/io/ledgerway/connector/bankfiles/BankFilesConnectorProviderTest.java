package io.ledgerway.connector.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigProblem;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.runtime.file.LocalFolders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankFilesConnectorProviderTest {

  private final BankFilesConnectorProvider provider = new BankFilesConnectorProvider();

  @TempDir private Path root;

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(ConnectorProvider.class))
        .extracting(each -> each.descriptor().id())
        .containsExactly("bank-files");
  }

  @Test
  void declaresThatTheBankHelpsNeitherAgainstSecondCopiesNorInDoubt() {
    OperationSpec send =
        provider.descriptor().operation(new OperationId("send-payments")).orElseThrow();
    WriteContract contract = send.write();
    assertThat(send.effectClass()).isEqualTo(EffectClass.PAYMENT);
    assertThat(send.effect()).isEqualTo("send-batch");
    assertThat(contract.dedupe()).isEqualTo(Dedupe.NONE);
    assertThat(contract.lookup()).isFalse();
    assertThat(contract.staged()).isTrue();
    assertThat(contract.maxItems()).isEqualTo(1);
  }

  @Test
  void namesEveryProblemOfAConfiguration() {
    assertThat(provider.configSpec().validate(Map.of("format", "pain.001.001.08")))
        .extracting(ConfigProblem::key)
        .containsExactly("to-bank", "from-bank", "format");
    assertThat(provider.configSpec().validate(BankContext.FOLDERS)).isEmpty();
  }

  @Test
  void asksForWhatAFormatNeeds() {
    assertThat(missing("format", "nacha"))
        .containsExactly(
            "nacha-immediate-destination",
            "nacha-immediate-origin",
            "nacha-destination-name",
            "nacha-origin-name",
            "nacha-company-name",
            "nacha-company-id",
            "nacha-odfi",
            "nacha-entry-description");
    assertThat(missing("profile", "cbpr-plus")).containsExactly("sender-bic", "receiver-bic");
    assertThat(missing("profile", "sepa-instant")).isEmpty();
  }

  private List<String> missing(String key, String value) {
    Map<String, String> settings = new HashMap<>(BankContext.FOLDERS);
    settings.put(key, value);
    return provider.configSpec().validate(settings).stream().map(ConfigProblem::key).toList();
  }

  @Test
  void refusesFormatsThatDoNotFitTogether() {
    Map<String, String> header = Map.of("sender-bic", "TESTDEFF", "receiver-bic", "TESTFRPP");
    Map<String, String> crossBorder = new HashMap<>(header);
    crossBorder.putAll(Map.of("profile", "cbpr-plus", "format", "pain.001.001.03"));
    assertThat(refusal(crossBorder)).contains("UETR");
    Map<String, String> nacha = new HashMap<>(NachaSettings.ALL);
    nacha.put("profile", "sepa");
    assertThat(refusal(nacha)).contains("profile");
    nacha.remove("profile");
    nacha.put("nacha-zone", "Mars");
    assertThat(refusal(nacha)).contains("nacha-zone");
  }

  private String refusal(Map<String, String> settings) {
    BankContext context = BankContext.of(new LocalFolders(root));
    ConnectorException refusal =
        catchThrowableOfType(ConnectorException.class, () -> context.connector(settings));
    assertThat(refusal.failure().category()).isEqualTo(FailureCategory.CONFIG);
    return refusal.failure().text();
  }

  @ParameterizedTest
  @CsvSource({
    "file-prefix,../out",
    "file-prefix,.hidden",
    "file-prefix,a/b",
    "acknowledge-within,PT0S",
    "to-bank,from-bank",
    "to-bank,./from-bank/"
  })
  void refusesValuesThatDoNotFit(String key, String value) {
    Map<String, String> settings = new HashMap<>(BankContext.FOLDERS);
    settings.put(key, value);
    BankContext context = BankContext.of(new LocalFolders(root));
    ConnectorException refusal =
        catchThrowableOfType(
            ConnectorException.class,
            () ->
                provider.open(
                    provider.configSpec().configure("bank-1", settings), context, context.call()));
    assertThat(refusal.failure().category()).isEqualTo(FailureCategory.CONFIG);
    assertThat(refusal.failure().text()).contains(key);
  }

  @Test
  void refusesAReceiptCodeThatMeansBoth() {
    assertThat(refusal(Map.of("receipt-taken", "A, B", "receipt-refused", "B"))).contains("code B");
  }

  @Test
  void saysHowLongTheFirstAnswerMayTakeWhereThatIsConfigured() {
    OperationId send = new OperationId("send-payments");
    BankContext context = BankContext.of(new LocalFolders(root));
    try (Connector silent = context.connector();
        Connector answering = context.connector(Map.of("acknowledge-within", "PT2H"))) {
      assertThat(silent.operation(send)).isEmpty();
      OperationSpec narrowed = answering.operation(send).orElseThrow();
      assertThat(narrowed.write().acknowledgementWithin()).isEqualTo(Duration.ofHours(2));
      assertThat(narrowed.write().completion()).isEqualTo(Completion.SYNC);
      assertThat(answering.operation(new OperationId("read-statements"))).isEmpty();
    }
  }

  @Test
  void offersWhatItDeclaresAndNothingElse() {
    BankContext context = BankContext.of(new LocalFolders(root));
    try (Connector connector = context.connector()) {
      assertThat(connector.reader(new OperationId("send-payments"))).isEmpty();
      assertThat(connector.writer(new OperationId("read-statements"))).isEmpty();
      assertThat(connector.lookup(new OperationId("send-payments"))).isEmpty();
      assertThat(connector.check(context.call()).isOk()).isTrue();
    }
  }
}
