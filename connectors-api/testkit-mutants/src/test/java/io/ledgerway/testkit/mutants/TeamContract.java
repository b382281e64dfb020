package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.testkit.consumer.ConsumerContract;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A team that writes and reads invoices as it should; its children do one thing otherwise. */
class TeamContract implements ConsumerContract {

  static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public List<String> versions() {
    return List.of("1.0");
  }

  @Override
  public List<String> written() {
    return List.of(invoice());
  }

  static String invoice() {
    try (InputStream in =
        TeamContract.class.getResourceAsStream("/io/ledgerway/model/json/examples/invoice.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<DocumentType, Set<String>> pointersRead() {
    return Map.of(
        DocumentType.INVOICE,
        Set.of(
            "/document/number",
            "/document/totals/amountDue/amount",
            "/document/lines/*/lineNumber"));
  }

  @Override
  public void read(String json) throws Exception {
    JsonNode document = JSON.readTree(json).path("document");
    List<String> lines = new ArrayList<>();
    document.path("lines").forEach(line -> lines.add(line.path("lineNumber").asText("none")));
    Optional<BigDecimal> due =
        Optional.ofNullable(document.at("/totals/amountDue/amount").textValue())
            .map(BigDecimal::new);
    if (lines.size() > 1_000_000 || due.filter(each -> each.scale() > 100).isPresent()) {
      throw new IllegalStateException("More than a person can pay");
    }
  }

  /** Has a name of its own for the number. */
  static final class OwnWords extends TeamContract {
    @Override
    public List<String> written() {
      return List.of(invoice().replaceFirst("\"number\"", "\"invoiceNumber\""));
    }
  }

  /** Writes amounts as numbers. */
  static final class NumberMoney extends TeamContract {
    @Override
    public List<String> written() {
      return List.of(invoice().replaceFirst("\"amount\"\\s*:\\s*\"([0-9.]+)\"", "\"amount\": $1"));
    }
  }

  /** Says that it supports what never was. */
  static final class OldVersion extends TeamContract {
    @Override
    public List<String> versions() {
      return List.of("0.9");
    }
  }

  /** Looks for what is not there. */
  static final class WrongPlace extends TeamContract {
    @Override
    public Map<DocumentType, Set<String>> pointersRead() {
      return Map.of(DocumentType.INVOICE, Set.of("/document/number", "/document/total"));
    }
  }

  /** Knows every member there will ever be. */
  static final class StrictReader extends TeamContract {
    @Override
    public void read(String json) throws Exception {
      super.read(json);
      if (JSON.readTree(json).path("document").findValue("fromALaterVersion") != null) {
        throw new IllegalArgumentException("Unrecognised member");
      }
    }
  }

  /** Takes for granted what every invoice so far has had. */
  static final class TrustfulReader extends TeamContract {
    @Override
    public void read(String json) throws Exception {
      super.read(json);
      JsonNode due = JSON.readTree(json).at("/document/totals/amountDue");
      if (new BigDecimal(due.path("amount").asText()).signum() < 0) {
        throw new IllegalStateException("A credit");
      }
    }
  }
}
