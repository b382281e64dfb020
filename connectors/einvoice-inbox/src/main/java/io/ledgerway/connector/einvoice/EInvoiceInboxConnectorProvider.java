package io.ledgerway.connector.einvoice;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.einvoice.internal.EInvoiceInbox;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import java.util.List;

/** Opens folders of UBL invoices and credit notes. Stateless and thread-safe. */
public final class EInvoiceInboxConnectorProvider implements ConnectorProvider {

  private static final ConnectorDescriptor DESCRIPTOR =
      new ConnectorDescriptor(
          EInvoiceInbox.ID,
          EInvoiceInbox.VERSION,
          ConnectorDescriptor.SPI_VERSION,
          "Folder of e-invoices",
          List.of("UBL 2.1 Invoice", "UBL 2.1 CreditNote"),
          List.of(
              OperationSpec.read(
                  EInvoiceInbox.READ_INVOICES,
                  DocumentType.INVOICE,
                  EvidenceLevel.VENDOR_SPEC,
                  new ReadContract(ReadSource.OWN_FOLDER, false))));

  private static final ConfigSpec CONFIG =
      new ConfigSpec(
          List.of(
              ConfigKey.required(
                  EInvoiceInbox.FOLDER, ConfigType.FOLDER, "the folder that invoices arrive in"),
              ConfigKey.choice(
                  EInvoiceInbox.DIRECTION,
                  List.of(InvoiceDirection.PAYABLE.value(), InvoiceDirection.RECEIVABLE.value()),
                  "whether its invoices are owed by us or to us")));

  /** The provider that {@link java.util.ServiceLoader} makes. */
  public EInvoiceInboxConnectorProvider() {}

  @Override
  public ConnectorDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ConfigSpec configSpec() {
    return CONFIG;
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
    return new EInvoiceInbox(config, context);
  }
}
