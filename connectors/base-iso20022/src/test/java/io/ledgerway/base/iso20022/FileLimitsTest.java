package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FileLimitsTest {

  private static final FileLimits NONE =
      new FileLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, null);

  private static PaymentInstruction instruction(int number, int amount) {
    return Payments.instruction(
            number, new Money(BigDecimal.valueOf(amount), CurrencyCode.USD), Remittance.EMPTY)
        .toBuilder()
        .ids(new PaymentIds(null, "E-" + number, null, null))
        .build();
  }

  /** A file with a batch of so many instructions each. */
  private static PaymentFile file(String id, List<Integer> counts) {
    List<SealedBatch> batches = new ArrayList<>();
    int number = 0;
    for (int count : counts) {
      PaymentInstruction[] members = new PaymentInstruction[count];
      for (int i = 0; i < count; i++) {
        members[i] = instruction(++number, 10);
      }
      batches.add(Payments.batch("B-" + batches.size(), CurrencyCode.USD, members));
    }
    return new PaymentFile(id, Payments.CREATED, Payments.party("We"), batches);
  }

  private static List<String> parts(List<PaymentFile> files) {
    return files.stream()
        .map(f -> f.messageId() + f.batches().stream().map(b -> b.batch().number()).toList())
        .toList();
  }

  private static List<String> refusal(FileLimits limits, PaymentFile file) {
    return catchThrowableOfType(
            Pain001Refused.class, () -> limits.split(file, PaymentProfile.GENERIC))
        .findings()
        .stream()
        .map(f -> f.rule() + " " + f.pointer())
        .toList();
  }

  @Test
  void leavesAFileThatFitsAsItIs() {
    PaymentFile file = file("F", List.of(1, 2));
    assertThat(NONE.split(file, PaymentProfile.GENERIC)).containsExactly(file);
  }

  @Test
  void distributesWholeBatchesInTheirOrder() {
    PaymentFile file = file("F", List.of(2, 1, 3, 1));
    FileLimits three = new FileLimits(3, 3, Long.MAX_VALUE, null);
    List<PaymentFile> parts = three.split(file, PaymentProfile.GENERIC);
    assertThat(parts(parts)).containsExactly("F-1[B-0, B-1]", "F-2[B-2]", "F-3[B-3]");
    assertThat(three.split(file, PaymentProfile.GENERIC)).isEqualTo(parts);
    FileLimits sum = new FileLimits(100, 100, Long.MAX_VALUE, new BigDecimal("40"));
    assertThat(parts(sum.split(file, PaymentProfile.GENERIC)))
        .containsExactly("F-1[B-0, B-1]", "F-2[B-2, B-3]");
  }

  @Test
  void refusesABatchThatIsTooLargeByItself() {
    PaymentFile file = file("F", List.of(1, 3));
    assertThat(refusal(new FileLimits(2, 9, Long.MAX_VALUE, null), file))
        .containsExactly("ISO-LIMIT /batches/1");
    assertThat(refusal(new FileLimits(9, 2, Long.MAX_VALUE, null), file))
        .containsExactly("ISO-LIMIT /batches/1");
    assertThat(refusal(new FileLimits(9, 9, Long.MAX_VALUE, new BigDecimal("29.99")), file))
        .containsExactly("ISO-LIMIT /batches/1");
    assertThat(refusal(new FileLimits(9, 9, 100, null), file))
        .containsExactly("ISO-LIMIT /batches/0", "ISO-LIMIT /batches/1");
  }

  @Test
  void refusesAnIdWithoutRoomForItsNumber() {
    PaymentFile file = file("X".repeat(34), List.of(1, 1));
    assertThat(refusal(new FileLimits(1, 1, Long.MAX_VALUE, null), file))
        .containsExactly("ISO-ID /messageId");
    assertThat(NONE.split(file, PaymentProfile.GENERIC)).containsExactly(file);
  }

  @Test
  void refusesWhatMustNotBeWrittenAtAll() {
    PaymentFile twice =
        new PaymentFile(
            "F",
            Payments.CREATED,
            Payments.party("We"),
            List.of(
                Payments.batch("B-1", CurrencyCode.USD, instruction(1, 10)),
                Payments.batch("B-2", CurrencyCode.USD, instruction(1, 10))));
    assertThat(refusal(new FileLimits(1, 1, Long.MAX_VALUE, null), twice))
        .contains("ISO-DUPLICATE /batches/1/instructions/0/id");
    assertThatThrownBy(() -> new FileLimits(0, 1, 1, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 30)
  void losesNoBatchAndStaysBelowEveryLimit(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 4) Integer> counts,
      @ForAll @IntRange(min = 4, max = 9) int transactions,
      @ForAll @IntRange(min = 6_000, max = 12_000) int bytes) {
    PaymentFile file = file("F", counts);
    FileLimits limits = new FileLimits(transactions, 4, bytes, new BigDecimal("60"));
    List<PaymentFile> parts = limits.split(file, PaymentProfile.GENERIC);
    assertThat(parts.stream().flatMap(part -> part.batches().stream()).toList())
        .isEqualTo(file.batches());
    assertThat(parts).extracting(PaymentFile::messageId).doesNotHaveDuplicates();
    for (PaymentFile part : parts) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      WriteResult result = Pain001Writer.write(part, out);
      assertThat(out.size()).isLessThanOrEqualTo(bytes);
      assertThat(result.count()).isLessThanOrEqualTo(transactions);
      assertThat(result.controlSum()).isLessThanOrEqualTo(new BigDecimal("60"));
      assertThat(result.losses()).extracting(Finding::rule).containsOnly("ISO-CHARACTERS");
    }
  }

  @Test
  void dividesInstructionsBeforeTheyAreSealed() {
    List<PaymentInstruction> instructions =
        IntStream.rangeClosed(1, 6).mapToObj(i -> instruction(i, i * 10)).toList();
    FileLimits limits = new FileLimits(10, 2, Long.MAX_VALUE, new BigDecimal("50"));
    assertThat(
            limits.groups(instructions).stream()
                .map(group -> group.stream().map(i -> i.ids().endToEndId()).toList()))
        .containsExactly(
            List.of("E-1", "E-2"), List.of("E-3"), List.of("E-4"), List.of("E-5"), List.of("E-6"));
    assertThat(limits.groups(List.of())).isEmpty();
  }
}
