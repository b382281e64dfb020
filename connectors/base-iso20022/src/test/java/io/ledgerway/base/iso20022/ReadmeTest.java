package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.settlement.StatementItem;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the README runs. */
class ReadmeTest {

  @Test
  void writesAndReads() {
    PaymentFile file =
        Payments.file(
            Payments.batch(
                "B1",
                CurrencyCode.EUR,
                Payments.instruction(1, Money.of("10.00", "EUR"), Remittance.EMPTY)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in =
        new ByteArrayInputStream(
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <Stmt><Id>S1</Id><Acct><Id><IBAN>DE63999000010000000100</IBAN></Id></Acct></Stmt>
            </BkToCstmrStmt></Document>
            """
                .getBytes(StandardCharsets.UTF_8));
    List<StatementItem> items = new ArrayList<>();

    // What was replaced, cut or left out; or Pain001Refused, and no byte was written.
    List<Finding> losses = Pain001Writer.write(file, PaymentProfile.SEPA, out).losses();

    try (CamtReader reader = CamtReader.open(in, XmlLimits.defaults())) {
      for (StatementItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item); // Header, Event or Remark …, Footer; again for the next statement
      }
    }

    assertThat(losses).isNotNull();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("pain.001.001.09");
    assertThat(items).hasSize(2);
  }
}
