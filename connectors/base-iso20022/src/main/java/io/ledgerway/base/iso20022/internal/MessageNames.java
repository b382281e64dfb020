package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.IsoMessage;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of messages in namespaces and elements. A namespace names the message anywhere in it,
 * in the standard's form or in a national one; the first versions had elements of other names.
 */
public final class MessageNames {

  private static final Pattern ID = Pattern.compile("([a-z]{4}\\.\\d{3})\\.\\d{3}\\.\\d{2}");
  private static final Pattern VERSION_IN_ELEMENT = Pattern.compile("V\\d{2}$");

  private static final Map<String, String> BY_ELEMENT =
      Map.of(
          "CstmrCdtTrfInitn", "pain.001",
          "CstmrPmtStsRpt", "pain.002",
          "RsltnOfInvstgtn", "camt.029",
          "BkToCstmrAcctRpt", "camt.052",
          "BkToCstmrStmt", "camt.053",
          "BkToCstmrDbtCdtNtfctn", "camt.054",
          "Rct", "camt.025",
          "RctAck", "admi.007");

  /** Its element is its own identifier. */
  private static final String MESSAGE_REJECT = "admi.002";

  private MessageNames() {}

  /**
   * All messages known here.
   *
   * @return their names without version
   */
  public static Set<String> all() {
    Set<String> all = new HashSet<>(BY_ELEMENT.values());
    all.add(MESSAGE_REJECT);
    return Set.copyOf(all);
  }

  /** The message, or null where the element is none known here or the namespace names another. */
  static @Nullable IsoMessage of(String namespace, String element) {
    Matcher named = ID.matcher(namespace);
    boolean found = named.find();
    Matcher early = ID.matcher(element);
    String name =
        early.matches()
            ? early.group(1)
            : BY_ELEMENT.get(VERSION_IN_ELEMENT.matcher(element).replaceFirst(""));
    if (name == null || (found && !named.group(1).equals(name))) {
      return null;
    }
    return new IsoMessage(name, found ? named.group() : null);
  }

  /** The name in an identifier such as {@code camt.053.001.08}, or null when it is none. */
  static @Nullable String nameIn(@Nullable String id) {
    Matcher named = ID.matcher(id == null ? "" : id);
    return named.matches() ? named.group(1) : null;
  }
}
