package io.ledgerway.base.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.invoice.Invoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UblRoundTripPropertyTest {

  @Property(tries = 500)
  void readsWhatItWrote(@ForAll Random random) {
    Invoice invoice = new RandomInvoices(random).next();
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    assertThat(UblWriter.write(invoice, first, UblWriteOptions.STRICT).isLossless()).isTrue();

    Invoice read = read(first);

    assertThat(read).isEqualTo(invoice);
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    UblWriter.write(read, second, UblWriteOptions.STRICT);
    assertThat(second.toByteArray()).as("texts and scales too").isEqualTo(first.toByteArray());
  }

  @Property(tries = 200)
  void losesNothingInJson(@ForAll Random random) {
    Invoice invoice = new RandomInvoices(random).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    UblWriter.write(CanonicalFields.throughJson(invoice), out, UblWriteOptions.STRICT);
    assertThat(read(out)).isEqualTo(invoice);
  }

  private static Invoice read(ByteArrayOutputStream out) {
    return UblReader.read(new ByteArrayInputStream(out.toByteArray()), UblOptions.of(null))
        .invoice();
  }
}
