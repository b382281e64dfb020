package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.model.v1.payment.CancellationResponse;
import io.ledgerway.model.v1.payment.CancellationResponseBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.StatusReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of reading the answers to cancellations of a file. */
public final class Camt029Message {

  private final IsoInput input;
  private @Nullable String assignment;
  private @Nullable Instant decidedAt;
  private @Nullable String localTime;
  private Level message;
  private Level group;
  private @Nullable Level batch;
  private boolean inDetails;
  private boolean answered;
  private @Nullable CancellationResponse pending;
  private boolean ended;

  /**
   * What is said of the case, of a file or of a batch; what is not said there is said around it.
   */
  private static final class Level {
    private final @Nullable Level around;
    private final List<StatusReason> reasons = new ArrayList<>();
    private final KeptTexts kept;
    private @Nullable String caseId;
    private @Nullable String fileId;
    private @Nullable String batchId;
    private @Nullable String status;
    private boolean reported;

    private Level(@Nullable Level around, KeptTexts kept) {
      this.around = around;
      this.kept = kept;
      if (around != null) {
        caseId = around.caseId;
        fileId = around.fileId;
        batchId = around.batchId;
      }
    }

    private boolean decides() {
      return status != null || !reasons.isEmpty();
    }

    private @Nullable String nearestStatus() {
      return status == null && around != null ? around.nearestStatus() : status;
    }
  }

  /**
   * The messages of a file.
   *
   * @param input stands on the first message element
   */
  public Camt029Message(IsoInput input) {
    this.input = input;
    this.message = new Level(null, new KeptTexts(input.path()));
    this.group = message;
  }

  /**
   * The next answer.
   *
   * @return the answer, or null after the last one
   */
  public @Nullable CancellationResponse next() {
    CancellationResponse response = pending;
    pending = null;
    while (response == null && !ended) {
      if (batch != null) {
        response = fromBatch(batch);
      } else if (inDetails) {
        response = fromDetails();
      } else {
        response = fromMessage();
      }
    }
    return response;
  }

  private @Nullable CancellationResponse fromMessage() {
    if (!input.next()) {
      return answered ? endMessage() : answerForAll();
    }
    switch (input.name()) {
      case "Assgnmt" -> assignment();
      case "RslvdCase", "Case" -> message.caseId = input.only("Id");
      case "Sts" -> status();
      case "CxlDtls" -> {
        inDetails = true;
        group = new Level(message, new KeptTexts(input.path()));
      }
      default -> input.keep(message.kept);
    }
    return null;
  }

  /** The answer of a message without details, which is one for its whole case. */
  private CancellationResponse answerForAll() {
    CancellationResponse response = response(message, PaymentIds.EMPTY);
    endMessage();
    return response;
  }

  private @Nullable CancellationResponse endMessage() {
    assignment = null;
    decidedAt = null;
    localTime = null;
    answered = false;
    input.endDocument();
    ended = !input.nextDocument();
    if (!ended) {
      message = new Level(null, new KeptTexts(input.path()));
      group = message;
    }
    return null;
  }

  private void assignment() {
    while (input.next()) {
      switch (input.name()) {
        case "Id" -> assignment = input.text();
        case "CreDtTm" -> {
          localTime = input.text();
          decidedAt = localTime == null ? null : IsoInput.moment(localTime);
        }
        default -> input.skip();
      }
    }
  }

  private void status() {
    while (input.next()) {
      if (input.name().equals("Conf")) {
        message.status = input.code();
      } else {
        input.keep(message.kept);
      }
    }
  }

  private @Nullable CancellationResponse fromDetails() {
    if (!input.next()) {
      inDetails = false;
      return null;
    }
    switch (input.name()) {
      case "OrgnlGrpInfAndSts" -> {
        return ofFile();
      }
      case "OrgnlPmtInfAndSts" -> batch = new Level(group, new KeptTexts(input.path()));
      case "TxInfAndSts" -> {
        return ofTransaction(group);
      }
      default -> input.keep(message.kept);
    }
    return null;
  }

  private @Nullable CancellationResponse ofFile() {
    group = new Level(message, new KeptTexts(input.path()));
    while (input.next()) {
      switch (input.name()) {
        case "RslvdCase", "Case" -> group.caseId = input.only("Id");
        case "OrgnlMsgId" -> group.fileId = input.id();
        case "GrpCxlSts" -> group.status = input.text();
        case "CxlStsRsnInf" -> group.reasons.add(StatusReasons.read(input));
        default -> input.keep(group.kept);
      }
    }
    return group.decides() ? response(group, PaymentIds.EMPTY) : null;
  }

  private @Nullable CancellationResponse fromBatch(Level current) {
    while (input.next()) {
      switch (input.name()) {
        case "RslvdCase", "Case" -> current.caseId = input.only("Id");
        case "OrgnlPmtInfId" -> current.batchId = input.id();
        case "OrgnlGrpInf" -> originalFile(current);
        case "PmtInfCxlSts" -> current.status = input.text();
        case "CxlStsRsnInf" -> current.reasons.add(StatusReasons.read(input));
        case "TxInfAndSts" -> {
          CancellationResponse ofBatch = ofBatch(current);
          CancellationResponse ofTransaction = ofTransaction(current);
          if (ofBatch == null) {
            return ofTransaction;
          }
          pending = ofTransaction;
          return ofBatch;
        }
        default -> input.keep(current.kept);
      }
    }
    batch = null;
    return ofBatch(current);
  }

  private @Nullable CancellationResponse ofBatch(Level current) {
    if (current.reported || !current.decides()) {
      return null;
    }
    current.reported = true;
    return response(current, PaymentIds.EMPTY);
  }

  private CancellationResponse ofTransaction(Level around) {
    Level transaction = new Level(around, new KeptTexts(input.path()));
    String instructionId = null;
    String endToEndId = null;
    String uetr = null;
    while (input.next()) {
      switch (input.name()) {
        case "RslvdCase", "Case" -> transaction.caseId = input.only("Id");
        case "OrgnlGrpInf" -> originalFile(transaction);
        case "OrgnlInstrId" -> instructionId = input.id();
        case "OrgnlEndToEndId" -> endToEndId = input.id();
        case "OrgnlUETR" -> uetr = input.text();
        case "TxCxlSts" -> transaction.status = input.text();
        case "CxlStsRsnInf" -> transaction.reasons.add(StatusReasons.read(input));
        default -> input.keep(transaction.kept);
      }
    }
    return response(transaction, new PaymentIds(instructionId, endToEndId, uetr, null));
  }

  private void originalFile(Level level) {
    while (input.next()) {
      if (input.name().equals("OrgnlMsgId")) {
        level.fileId = input.id();
      } else {
        input.keep(level.kept);
      }
    }
  }

  private CancellationResponse response(Level level, PaymentIds instruction) {
    String status = level.nearestStatus();
    String caseId = level.caseId == null ? assignment : level.caseId;
    if (status == null) {
      throw missing("no decision (Sts/Conf, GrpCxlSts, PmtInfCxlSts or TxCxlSts)");
    }
    if (caseId == null) {
      throw missing("no case (RslvdCase/Id or Assgnmt/Id)");
    }
    if (decidedAt == null && localTime != null) {
      level.kept.add("CreDtTm", localTime);
    }
    answered = true;
    return CancellationResponseBuilder.builder()
        .caseId(caseId)
        .instruction(instruction)
        .originalFileId(level.fileId)
        .batchId(level.batchId)
        .decision(CancellationCodes.decision(status))
        .status(status)
        .reasons(level.reasons)
        .decidedAt(decidedAt)
        .extensions(level.kept.extensions())
        .build();
  }

  private XmlProblem missing(String what) {
    return input.problem("an answer to a cancellation has " + what + ". Have the file corrected.");
  }
}
