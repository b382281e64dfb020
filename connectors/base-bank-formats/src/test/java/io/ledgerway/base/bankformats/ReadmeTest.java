package io.ledgerway.base.bankformats;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the README runs. */
class ReadmeTest {

  @Test
  void readsAndWrites() {
    InputStream in = Items.bytes(":20:A\n:25:1\n:28C:1\n:60F:C260302EUR1,\n:62F:C260302EUR1,\n-\n");
    List<StatementItem> items = new ArrayList<>();
    NachaFile file =
        Payments.file(Payments.batch("CCD", Payments.instruction(1, "10.00", Remittance.EMPTY)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    try (Mt940Reader reader = Mt940Reader.open(in, Strictness.LENIENT)) {
      for (StatementItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item); // Header, Event …, Remark …, Footer; again for the next statement
      }
    }

    // Trace numbers of the instructions, and losses; or NachaRefused, and no byte was written.
    NachaResult written = NachaWriter.write(file, out);

    assertThat(items).hasSize(2);
    assertThat(written.traces()).hasSize(1);
  }
}
