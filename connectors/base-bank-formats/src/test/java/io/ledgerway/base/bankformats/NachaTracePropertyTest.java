package io.ledgerway.base.bankformats;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.SealedBatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is said of trace numbers is what stands in the file. */
class NachaTracePropertyTest {

  private static final NachaOptions ALL =
      NachaOptions.of(new AccountNumber("000987654"), Strictness.STRICT).withOriginated();

  @Property(tries = 100)
  void tellsTheTraceNumberOfEveryEntry(
      @ForAll @IntRange(min = 1, max = 9_999_900) int first,
      @ForAll @IntRange(min = 1, max = 40) int payments,
      @ForAll @IntRange(min = 0, max = 39) int inFirstBatch) {
    PaymentInstruction[] all =
        IntStream.rangeClosed(1, payments)
            .mapToObj(number -> Payments.instruction(number, "1.00", Remittance.EMPTY))
            .toArray(PaymentInstruction[]::new);
    NachaFile file =
        new NachaFile(
            Payments.ORIGINATOR, Payments.CREATED, 'A', first, batches(all, inFirstBatch));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<NachaTrace> traces = NachaWriter.write(file, out).traces();
    assertThat(traces)
        .extracting(NachaTrace::instruction)
        .containsExactly(
            IntStream.rangeClosed(1, payments)
                .mapToObj(number -> new DocumentId("payment-" + number))
                .toArray(DocumentId[]::new));
    assertThat(traces)
        .extracting(NachaTrace::traceNumber)
        .isEqualTo(written(out.toByteArray()))
        .doesNotHaveDuplicates()
        .allMatch(trace -> trace.matches("99000001[0-9]{7}"))
        .isSorted();
  }

  private static List<SealedBatch> batches(PaymentInstruction[] all, int inFirst) {
    int cut = Math.min(inFirst, all.length - 1);
    return cut == 0
        ? List.of(Payments.batch("CCD", all))
        : List.of(
            Payments.batch("CCD", Arrays.copyOf(all, cut)),
            Payments.batch("PPD", Arrays.copyOfRange(all, cut, all.length)));
  }

  private static List<String> written(byte[] file) {
    List<String> traces = new ArrayList<>();
    try (NachaReader reader = NachaReader.open(new ByteArrayInputStream(file), ALL)) {
      for (NachaItem item = reader.next(); item != null; item = reader.next()) {
        traces.add(((NachaItem.Originated) item).entry().traceNumber());
      }
    }
    return traces;
  }
}
