package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.PaymentStatusReportBuilder;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of reading the status reports of a file. */
public final class Pain002Message {

  private final IsoInput input;
  private @Nullable String reportId;
  private @Nullable String reporter;
  private @Nullable Instant reportedAt;
  private @Nullable String localTime;
  private @Nullable String originalFileId;
  private @Nullable PaymentBlock block;
  private @Nullable PaymentStatusReport pending;
  private boolean ended;

  /** What is known of the payment information the cursor stands in. */
  private static final class PaymentBlock {
    private @Nullable String id;
    private @Nullable String status;
    private final List<StatusReason> reasons = new ArrayList<>();
    private final KeptTexts kept;
    private boolean reported;

    private PaymentBlock(String path) {
      this.kept = new KeptTexts(path);
    }
  }

  /**
   * The messages of a file.
   *
   * @param input stands on the first message element
   */
  public Pain002Message(IsoInput input) {
    this.input = input;
  }

  /**
   * The next report.
   *
   * @return the report, or null after the last one
   */
  public @Nullable PaymentStatusReport next() {
    PaymentStatusReport report = pending;
    pending = null;
    while (report == null && !ended) {
      report = block == null ? fromMessage() : fromBlock(block);
    }
    return report;
  }

  private @Nullable PaymentStatusReport fromMessage() {
    if (!input.next()) {
      endMessage();
      return null;
    }
    switch (input.name()) {
      case "GrpHdr" -> header();
      case "OrgnlGrpInfAndSts" -> {
        return group();
      }
      case "OrgnlPmtInfAndSts" -> block = new PaymentBlock(input.path());
      case "TxInfAndSts" -> {
        return transaction(new PaymentBlock(input.path()));
      }
      default -> input.skip();
    }
    return null;
  }

  private void endMessage() {
    if (reportId == null) {
      throw noId();
    }
    reportId = null;
    reporter = null;
    reportedAt = null;
    localTime = null;
    originalFileId = null;
    input.endDocument();
    ended = !input.nextDocument();
  }

  private XmlProblem noId() {
    return input.problem("the report has no GrpHdr/MsgId. Have the file corrected.");
  }

  private void header() {
    while (input.next()) {
      switch (input.name()) {
        case "MsgId" -> reportId = input.text();
        case "CreDtTm" -> {
          localTime = input.text();
          reportedAt = localTime == null ? null : IsoInput.moment(localTime);
        }
        case "DbtrAgt" -> {
          String bic = agent();
          reporter = bic == null ? reporter : bic;
        }
        case "InitgPty" -> reporter = input.code();
        default -> input.skip();
      }
    }
  }

  private @Nullable String agent() {
    String bic = null;
    while (input.next()) {
      if (!input.name().equals("FinInstnId")) {
        input.skip();
        continue;
      }
      while (input.next()) {
        if (input.name().startsWith("BIC")) {
          bic = input.text();
        } else {
          input.skip();
        }
      }
    }
    return bic;
  }

  private @Nullable PaymentStatusReport group() {
    String status = null;
    List<StatusReason> reasons = new ArrayList<>();
    KeptTexts kept = new KeptTexts(input.path());
    while (input.next()) {
      switch (input.name()) {
        case "OrgnlMsgId" -> originalFileId = input.text();
        case "GrpSts" -> status = input.text();
        case "StsRsnInf" -> reasons.add(StatusReasons.read(input));
        default -> input.keep(kept);
      }
    }
    if (status == null && reasons.isEmpty()) {
      return null;
    }
    return report(StatusReportLevel.FILE, status, reasons, kept).build();
  }

  private @Nullable PaymentStatusReport fromBlock(PaymentBlock current) {
    while (input.next()) {
      switch (input.name()) {
        case "OrgnlPmtInfId" -> current.id = input.id();
        case "PmtInfSts" -> current.status = input.text();
        case "StsRsnInf" -> current.reasons.add(StatusReasons.read(input));
        case "TxInfAndSts" -> {
          PaymentStatusReport ofBlock = blockReport(current);
          PaymentStatusReport ofTransaction = transaction(current);
          if (ofBlock == null) {
            return ofTransaction;
          }
          pending = ofTransaction;
          return ofBlock;
        }
        default -> input.keep(current.kept);
      }
    }
    block = null;
    return blockReport(current);
  }

  private @Nullable PaymentStatusReport blockReport(PaymentBlock current) {
    if (current.reported || (current.status == null && current.reasons.isEmpty())) {
      return null;
    }
    current.reported = true;
    return report(StatusReportLevel.BATCH, current.status, current.reasons, current.kept)
        .originalBatchId(current.id)
        .build();
  }

  private PaymentStatusReport transaction(PaymentBlock current) {
    String instructionId = null;
    String endToEndId = null;
    String uetr = null;
    String status = null;
    String bankReference = null;
    OriginalOrder order = OriginalOrder.NONE;
    List<StatusReason> reasons = new ArrayList<>();
    String batchId = current.id;
    KeptTexts kept = new KeptTexts(input.path());
    while (input.next()) {
      switch (input.name()) {
        case "OrgnlPmtInfId" -> batchId = input.id();
        case "OrgnlInstrId" -> instructionId = input.id();
        case "OrgnlEndToEndId" -> endToEndId = input.id();
        case "OrgnlUETR" -> uetr = input.text();
        case "TxSts" -> status = input.text();
        case "StsRsnInf" -> reasons.add(StatusReasons.read(input));
        case "AcctSvcrRef" -> bankReference = input.text();
        case "OrgnlTxRef" -> order = OriginalOrder.read(input, kept);
        default -> input.keep(kept);
      }
    }
    return report(StatusReportLevel.INSTRUCTION, status, reasons, kept)
        .originalBatchId(batchId)
        .instruction(new PaymentIds(instructionId, endToEndId, uetr, null))
        .bankReference(bankReference)
        .originalAmount(order.amount())
        .originalCreditorAccount(order.creditorAccount())
        .build();
  }

  private PaymentStatusReportBuilder report(
      StatusReportLevel level,
      @Nullable String status,
      List<StatusReason> reasons,
      KeptTexts kept) {
    if (reportId == null) {
      throw noId();
    }
    if (reportedAt == null && localTime != null) {
      kept.add("CreDtTm", localTime);
    }
    return PaymentStatusReportBuilder.builder()
        .reportId(reportId)
        .reporter(reporter)
        .level(level)
        .originalFileId(originalFileId)
        .status(status)
        .canonicalStatus(PaymentStatusCodes.canonical(status))
        .reasons(reasons)
        .reportedAt(reportedAt)
        .extensions(kept.extensions());
  }
}
