package io.ledgerway.examples.bookkeeping;

import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.testkit.fake.HttpAnswer;
import io.ledgerway.testkit.fake.HttpFakeTarget;
import io.ledgerway.testkit.fake.TargetHost;
import io.ledgerway.testkit.fake.WireRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bookkeeping system, for the rules of the contract. */
final class BookkeepingTarget extends HttpFakeTarget {

  private final DocumentJson json = DocumentJson.create();
  private final Map<String, String> locations = new LinkedHashMap<>();
  private final List<String> posted = new ArrayList<>();
  private final Map<String, String> notes = new LinkedHashMap<>();

  BookkeepingTarget(TargetHost host) {
    super(host);
  }

  @Override
  public synchronized int effects(String businessId) {
    return (int) posted.stream().filter(businessId::equals).count();
  }

  @Override
  public synchronized int effects() {
    return posted.size();
  }

  /** The note on an invoice, as it came. */
  synchronized String note(String number) {
    return notes.getOrDefault(number, "");
  }

  @Override
  protected List<String> keysOf(WireRequest request) {
    return request.header("Idempotency-Key").stream().toList();
  }

  @Override
  protected HttpAnswer answer(WireRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "POST invoices" -> post(request);
      case "GET invoices/by-key" -> located(200, request.parameter("key").orElse(""));
      default -> HttpAnswer.of(204);
    };
  }

  private HttpAnswer post(WireRequest request) {
    Invoice invoice = json.readValue(request.body(), Invoice.class);
    String number = invoice.number();
    if (number == null || number.startsWith("BAD")) {
      return HttpAnswer.of(422);
    }
    String key = request.header("Idempotency-Key").orElse("");
    if (!locations.containsKey(key)) {
      posted.add(number);
      invoice.remarks().notes().forEach(note -> notes.put(number, note.text()));
      locations.put(key, "/invoices/" + posted.size());
    }
    return located(201, key);
  }

  private HttpAnswer located(int status, String key) {
    String location = locations.get(key);
    return location == null
        ? HttpAnswer.json(404, "{\"code\":\"NO_SUCH_KEY\"}")
        : HttpAnswer.of(status).with("Location", location);
  }
}
