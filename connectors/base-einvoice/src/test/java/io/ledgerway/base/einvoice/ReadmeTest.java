package io.ledgerway.base.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.LossReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import io.ledgerway.model.v1.value.Finding;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the README runs. */
class ReadmeTest {

  @Test
  void readsAnInvoice() {
    InputStream in = UblFiles.stream(UblFiles.invoice("<cbc:ID>A-1</cbc:ID>"));
    OutputStream out = OutputStream.nullOutputStream();

    ReadInvoice read = UblReader.read(in, UblOptions.of(InvoiceDirection.PAYABLE));
    Invoice invoice = read.invoice(); // amounts with sign and scale as received
    List<Finding> observations = read.observations(); // what could not be read, or has no field
    LossReport losses = UblWriter.write(invoice, out, UblWriteOptions.LENIENT); // what is lost

    assertThat(losses.isLossless()).isTrue();
    assertThat(invoice.number()).isEqualTo("A-1");
    assertThat(observations).extracting(Finding::rule).containsOnly("UBL-ABSENT");
  }
}
