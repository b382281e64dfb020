package io.ledgerway.testkit.counterparty.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a pain.001.001.09 file transfer by transfer and holds its group header against what
 * follows.
 */
public final class PaymentFileReader {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  private static final String GROUP = "/Document/CstmrCdtTrfInitn/GrpHdr";
  private static final String BLOCK = "/Document/CstmrCdtTrfInitn/PmtInf";
  private static final String TRANSFER = BLOCK + "/CdtTrfTxInf";
  private static final String REMITTANCE = TRANSFER + "/RmtInf";
  private static final int LONGEST_TEXT = 10_000;
  private static final int DEEPEST = 40;

  private final Map<String, String> group = new HashMap<>();
  private final Map<String, String> block = new HashMap<>();
  private final Map<String, String> transfer = new HashMap<>();
  private final StringBuilder path = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder remittance = new StringBuilder();
  private long count;
  private BigDecimal sum = BigDecimal.ZERO;
  private int depth;

  /** Takes each transfer as soon as it is read, before the totals are known to agree. */
  @FunctionalInterface
  public interface Sink {
    void accept(PaymentOrder order) throws SQLException;
  }

  public void read(Path file, Sink sink) throws IOException, SQLException, FileRefusedException {
    try (InputStream in = Files.newInputStream(file)) {
      Reader characters = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
      XMLStreamReader xml = factory().createXMLStreamReader(characters);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName(), sink);
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new FileRefusedException("FF01", "The file has a document type definition.");
          default -> {}
        }
      }
    } catch (XMLStreamException broken) {
      throw new FileRefusedException("FF01", "The file is not well-formed XML.");
    }
    checkTotals();
  }

  /** The message id of the group header, or NOTPROVIDED as long as none was read. */
  public String messageId() {
    String id = group.getOrDefault("MsgId", "NOTPROVIDED");
    return id.length() > 35 ? "NOTPROVIDED" : id;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private void start(XMLStreamReader xml) throws FileRefusedException {
    if (!NAMESPACE.equals(xml.getNamespaceURI())) {
      throw new FileRefusedException("FF01", "The file is no " + NAMESPACE + ".");
    }
    if (++depth > DEEPEST) {
      throw new FileRefusedException("FF01", "The elements of the file are nested too deep.");
    }
    path.append('/').append(xml.getLocalName());
    text.setLength(0);
    if (remittance.length() > LONGEST_TEXT) {
      throw new FileRefusedException(
          "FF01", "The remittance information of a transfer is too long.");
    }
    if (at(BLOCK)) {
      block.clear();
    } else if (at(TRANSFER)) {
      transfer.clear();
      remittance.setLength(0);
    } else if (at(TRANSFER + "/Amt/InstdAmt")) {
      transfer.put("Ccy", String.valueOf(xml.getAttributeValue(null, "Ccy")));
    } else if (below(REMITTANCE)) {
      appendStart(xml);
    }
  }

  private void appendStart(XMLStreamReader xml) {
    remittance.append('<').append(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      remittance
          .append(' ')
          .append(xml.getAttributeLocalName(i))
          .append("=\"")
          .append(MessageWriter.escaped(xml.getAttributeValue(i)))
          .append('"');
    }
    remittance.append('>');
  }

  private void characters(String more) throws FileRefusedException {
    if (text.length() + more.length() > LONGEST_TEXT || remittance.length() > LONGEST_TEXT) {
      throw new FileRefusedException("FF01", "An element of the file is too long.");
    }
    text.append(more);
  }

  private void end(String name, Sink sink) throws SQLException, FileRefusedException {
    if (below(GROUP)) {
      group.put(path.substring(GROUP.length() + 1), text.toString().strip());
    } else if (below(REMITTANCE)) {
      remittance
          .append(MessageWriter.escaped(text.toString().strip()))
          .append("</")
          .append(name)
          .append('>');
    } else if (at(TRANSFER)) {
      sink.accept(order());
    } else if (below(TRANSFER)) {
      transfer.put(path.substring(TRANSFER.length() + 1), text.toString().strip());
    } else if (below(BLOCK)) {
      block.put(path.substring(BLOCK.length() + 1), text.toString().strip());
    }
    text.setLength(0);
    depth--;
    path.setLength(path.length() - name.length() - 1);
  }

  private boolean at(String place) {
    return path.length() == place.length() && path.indexOf(place) == 0;
  }

  private boolean below(String place) {
    return path.length() > place.length()
        && path.charAt(place.length()) == '/'
        && path.indexOf(place) == 0;
  }

  private PaymentOrder order() throws FileRefusedException {
    if (Stream.concat(block.values().stream(), transfer.values().stream())
            .anyMatch(v -> v.length() > 300)
        || remittance.length() > 2 * LONGEST_TEXT
        || !transfer.getOrDefault("Ccy", "").matches("[A-Z]{3}")) {
      throw new FileRefusedException(
          "FF01", "A transfer has no currency, or an element that is too long.");
    }
    BigDecimal amount = decimal(transfer.getOrDefault("Amt/InstdAmt", ""));
    count++;
    sum = sum.add(amount);
    return new PaymentOrder(
        key(block, "PmtInfId"),
        date(block.getOrDefault("ReqdExctnDt/Dt", block.getOrDefault("ReqdExctnDt/DtTm", ""))),
        block.getOrDefault("Dbtr/Nm", ""),
        account(block, "DbtrAcct/Id/"),
        block.getOrDefault("DbtrAcct/Ccy", ""),
        transfer.getOrDefault("PmtId/InstrId", ""),
        key(transfer, "PmtId/EndToEndId"),
        transfer.getOrDefault("PmtId/UETR", ""),
        amount,
        transfer.getOrDefault("Ccy", ""),
        transfer.getOrDefault("Cdtr/Nm", ""),
        account(transfer, "CdtrAcct/Id/"),
        remittance.toString());
  }

  private static String account(Map<String, String> values, String place) {
    return values.getOrDefault(place + "IBAN", values.getOrDefault(place + "Othr/Id", ""));
  }

  private static String key(Map<String, String> values, String place) throws FileRefusedException {
    String value = values.getOrDefault(place, "");
    if (value.isEmpty() || value.length() > 35) {
      throw new FileRefusedException("FF01", place + " is missing or longer than 35 characters.");
    }
    return value;
  }

  private static BigDecimal decimal(String text) throws FileRefusedException {
    if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,5})?")) {
      throw new FileRefusedException("FF01", "An amount is no plain decimal.");
    }
    return new BigDecimal(text);
  }

  private static LocalDate date(String text) throws FileRefusedException {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException wrong) {
      throw new FileRefusedException("FF01", "A requested execution date is missing or no date.");
    }
  }

  private void checkTotals() throws FileRefusedException {
    key(group, "MsgId");
    if (count == 0 || !group.getOrDefault("NbOfTxs", "").equals(Long.toString(count))) {
      throw new FileRefusedException(
          "AM18", "The number of transactions is not that of the group header.");
    }
    String control = group.getOrDefault("CtrlSum", "");
    if (!control.isEmpty() && decimal(control).compareTo(sum) != 0) {
      throw new FileRefusedException("AM10", "The control sum is not that of the group header.");
    }
  }
}
