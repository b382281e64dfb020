package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.payment.InstructionStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bank's status codes in our words, by the table of payment evidence in the canonical model.
 * The list of codes stands beside this class as text.
 */
final class PaymentStatusCodes {

  private static final String FILE = "payment-status.txt";

  private static final Map<String, InstructionStatus> KNOWN = read();

  private PaymentStatusCodes() {}

  /** Null for codes that say nothing of their own (PART) or that nobody knows. */
  static @Nullable InstructionStatus canonical(@Nullable String code) {
    return code == null ? null : KNOWN.get(code);
  }

  /** Code, status or a dash, name. */
  private static Map<String, InstructionStatus> read() {
    try (InputStream in = PaymentStatusCodes.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The list " + FILE + " is not in this library");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split(" ", 3))
          .filter(parts -> !parts[0].equals("#") && !parts[1].equals("-"))
          .collect(
              Collectors.toUnmodifiableMap(
                  parts -> parts[0], parts -> new InstructionStatus(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
