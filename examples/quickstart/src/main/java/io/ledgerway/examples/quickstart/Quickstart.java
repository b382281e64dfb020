package io.ledgerway.examples.quickstart;

import io.ledgerway.connector.write.OpKey;
import io.ledgerway.examples.bookkeeping.BookkeepingProvider;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.store.jdbc.JdbcStores;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Posts an invoice to a bookkeeping system, once, whatever happens on the way. */
public final class Quickstart {

  private Quickstart() {}

  static WriteResult post(URI bookkeeping, Path folder, String number) {
    try (JdbcStores stores = JdbcStores.openFile(folder.resolve("stores"));
        LedgerwayRuntime runtime =
            Ledgerway.runtime()
                .stores(stores.intentions(), stores.checkpoints())
                .folder(folder)
                .connector(new BookkeepingProvider())
                .build()) {
      var http = HttpSettings.of(bookkeeping);
      var settings = Map.of("company", "100");
      var books =
          runtime.connect(
              new ConnectionSpec("books", "Bookkeeping", "bookkeeping", settings, null, http));
      Invoice invoice = InvoiceBuilder.builder().number(number).build();
      OpKey key = new OpKey("demo", "post-payable", "invoice", number, 0);
      var request = WriteRequest.of(key, CanonicalJson.sha256(invoice), invoice);
      return runtime.write(books, BookkeepingProvider.POST_INVOICE, List.of(request)).get(0);
    }
  }

  /**
   * Posts an invoice and says what became of it.
   *
   * @param args base of the bookkeeping system, folder of the stores, number of the invoice
   */
  public static void main(String[] args) {
    System.out.println(post(URI.create(args[0]), Path.of(args[1]), args[2]));
  }
}
