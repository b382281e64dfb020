package io.ledgerway.connector.erplegacy.internal.file;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.erplegacy.internal.map.MappedPayable;
import io.ledgerway.connector.erplegacy.internal.map.Payable;
import io.ledgerway.connector.erplegacy.internal.map.PayableMapper;
import io.ledgerway.connector.erplegacy.internal.map.RefusedPayableException;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Delivers payables as one file per batch. Thread-safe. */
final class InvoiceFileWriter implements RecordWriter<Invoice> {

  private final FileSettings settings;
  private final ConnectorContext context;

  InvoiceFileWriter(FileSettings settings, ConnectorContext context) {
    this.settings = settings;
    this.context = context;
  }

  @Override
  public Optional<Prepared> prepare(WriteBatch<Invoice> batch, Call call) {
    call.requireLive(context.clock());
    if (batch.stamp().sequence() > InvoiceFile.LAST_SEQUENCE) {
      throw notSent(
          FailureCategory.CONFIG,
          "The sequence numbers of connection "
              + settings.connection()
              + " are used up: agree on a new connection with the ERP");
    }
    FileHead head = new FileHead(settings, batch.stamp());
    PayableText text = new PayableText(settings.layout().payables(), head);
    InvoiceFile file = new InvoiceFile(head);
    List<Finding> losses = new ArrayList<>();
    Map<String, Failure> refused = new LinkedHashMap<>();
    for (WriteItem<Invoice> item : batch.items()) {
      MappedPayable mapped = PayableMapper.map(item);
      Payable payable = mapped.payable();
      if (payable == null) {
        refused.put(mapped.messageId(), Objects.requireNonNull(mapped.refusal(), "refusal"));
        continue;
      }
      try {
        file.add(payable, text.of(payable));
        mapped.losses().forEach(loss -> losses.add(mapped.told(loss)));
        text.takeLosses().forEach(loss -> losses.add(mapped.told(loss)));
      } catch (RefusedPayableException e) {
        refused.put(mapped.messageId(), PayableMapper.refusal(e));
        text.takeLosses();
      }
    }
    if (file.isEmpty()) {
      return Optional.of(new Prepared(null, losses, refused));
    }
    return Optional.of(
        new Prepared(
            context.files().within(call).stage(settings.toErp(), file.name(), file.ended()),
            losses,
            refused));
  }

  @Override
  public WriteReport write(WriteBatch<Invoice> batch, Optional<Prepared> prepared, Call call) {
    call.requireLive(context.clock());
    if (prepared.isEmpty()) {
      throw notSent(FailureCategory.LOCAL_REJECT, "No file was prepared for this batch");
    }
    context.files().within(call).publish(prepared.get().requireFile());
    return WriteReport.all(batch.items(), new Outcome.Accepted(batch.stamp().id()));
  }

  private static ConnectorException notSent(FailureCategory category, String text) {
    return new ConnectorException(Failure.of(category, Effect.NOT_SENT, text));
  }
}
