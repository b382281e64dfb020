package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.FileLimits;
import io.ledgerway.base.iso20022.Pain001Refused;
import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.Finding;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Keeps files below the limits of a bank. */
public final class FileSplitter {

  private final FileLimits limits;

  /**
   * A splitter.
   *
   * @param limits the limits
   */
  public FileSplitter(FileLimits limits) {
    this.limits = limits;
  }

  /** What a batch or a file asks for; of several batches at most the sum. */
  private record Load(long transactions, long bytes, BigDecimal controlSum) {

    private static final Load NONE = new Load(0, 0, BigDecimal.ZERO);

    private Load with(Load other) {
      return new Load(
          transactions + other.transactions, bytes + other.bytes, controlSum.add(other.controlSum));
    }

    private boolean fits(FileLimits limits) {
      return transactions <= limits.transactionsPerFile()
          && bytes <= limits.bytesPerFile()
          && (limits.controlSumPerFile() == null
              || controlSum.compareTo(limits.controlSumPerFile()) <= 0);
    }
  }

  /**
   * Divides instructions; see {@link FileLimits#groups}.
   *
   * @param instructions the instructions
   * @return the groups
   */
  public List<List<PaymentInstruction>> groups(List<PaymentInstruction> instructions) {
    List<List<PaymentInstruction>> groups = new ArrayList<>();
    List<PaymentInstruction> group = new ArrayList<>();
    Load load = Load.NONE;
    for (PaymentInstruction instruction : instructions) {
      Load one = new Load(1, 0, Pain001Document.sum(List.of(instruction)));
      boolean full = group.size() >= limits.transactionsPerBatch() || !load.with(one).fits(limits);
      if (full && !group.isEmpty()) {
        groups.add(List.copyOf(group));
        group.clear();
        load = Load.NONE;
      }
      group.add(instruction);
      load = load.with(one);
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
    return List.copyOf(groups);
  }

  /**
   * Distributes batches; see {@link FileLimits#split}.
   *
   * @param file the file
   * @param profile how it will be written
   * @return its parts
   */
  public List<PaymentFile> split(PaymentFile file, PaymentProfile profile) {
    List<Finding> reasons = new Pain001Check(file, profile).findings();
    if (!reasons.isEmpty()) {
      throw new Pain001Refused(reasons);
    }
    String longest = file.messageId() + "-" + file.batches().size();
    Refusals refusals = new Refusals();
    refusals.by(profile.name());
    List<List<SealedBatch>> parts = new ArrayList<>();
    List<SealedBatch> part = new ArrayList<>();
    Load load = Load.NONE;
    for (int i = 0; i < file.batches().size(); i++) {
      SealedBatch batch = file.batches().get(i);
      Load one = load(withBatches(file, longest, List.of(batch)), profile);
      refusals.require(
          one.fits(limits) && one.transactions() <= limits.transactionsPerBatch(),
          "ISO-LIMIT",
          Place.FILE.in("/batches", i),
          "The batch is larger than the bank takes; divide its instructions and seal smaller ones");
      if (!part.isEmpty() && !load.with(one).fits(limits)) {
        parts.add(List.copyOf(part));
        part.clear();
        load = Load.NONE;
      }
      part.add(batch);
      load = load.with(one);
    }
    parts.add(List.copyOf(part));
    if (parts.size() > 1) {
      refusals.id(longest, Place.FILE.in("/messageId"));
    }
    if (!refusals.findings().isEmpty()) {
      throw new Pain001Refused(refusals.findings());
    }
    return parts.size() == 1 ? List.of(file) : numbered(file, parts);
  }

  private static List<PaymentFile> numbered(PaymentFile file, List<List<SealedBatch>> parts) {
    List<PaymentFile> files = new ArrayList<>();
    for (List<SealedBatch> part : parts) {
      files.add(withBatches(file, file.messageId() + "-" + (files.size() + 1), part));
    }
    return List.copyOf(files);
  }

  private static PaymentFile withBatches(
      PaymentFile file, String messageId, List<SealedBatch> batches) {
    return new PaymentFile(
        messageId, file.createdAt(), file.initiatingParty(), batches, file.header());
  }

  private static Load load(PaymentFile file, PaymentProfile profile) {
    ByteCount count = new ByteCount();
    new Pain001Document(file, profile, XmlWriter.indented(count)).write();
    List<PaymentInstruction> instructions = file.batches().get(0).instructions();
    return new Load(instructions.size(), count.bytes, Pain001Document.sum(instructions));
  }

  private static final class ByteCount extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int offset, int length) {
      bytes += length;
    }
  }
}
