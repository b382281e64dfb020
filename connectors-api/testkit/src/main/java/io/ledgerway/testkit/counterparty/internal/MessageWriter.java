package io.ledgerway.testkit.counterparty.internal;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes an XML message element by element; elements without content are left out. */
public final class MessageWriter {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  public MessageWriter(Writer out) {
    this.out = out;
  }

  /** Writes the declaration and the root element. */
  public void document(String namespace) throws IOException {
    out.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"" + namespace + "\">\n");
    open.push("Document");
  }

  public MessageWriter open(String... names) throws IOException {
    for (String name : names) {
      out.write('<' + name + '>');
      open.push(name);
    }
    return this;
  }

  public MessageWriter close(int elements) throws IOException {
    for (int i = 0; i < elements; i++) {
      out.write("</" + open.pop() + ">");
    }
    out.write('\n');
    return this;
  }

  public void closeAll() throws IOException {
    close(open.size());
  }

  public MessageWriter text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.write('<' + name + '>' + escaped(value) + "</" + name + '>');
    }
    return this;
  }

  public MessageWriter amount(BigDecimal amount, String currency) throws IOException {
    String value = MinorUnits.scaled(amount, currency).toPlainString();
    out.write("<Amt Ccy=\"" + escaped(currency) + "\">" + value + "</Amt>");
    return this;
  }

  /** An account: what has the shape of an IBAN is written as one. */
  public MessageWriter account(String account) throws IOException {
    open("Id");
    if (account.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
      text("IBAN", account);
    } else {
      open("Othr").text("Id", account).close(1);
    }
    return close(1);
  }

  /** A fragment that is well-formed and escaped already. */
  public MessageWriter fragment(String xml) throws IOException {
    out.write(xml);
    return this;
  }

  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
