package io.ledgerway.examples.hybriderp.payments;

import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.json.DocumentLine;
import io.ledgerway.model.json.DocumentLineReader;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Payment instructions of a file of lines, and why some lines are none.
 *
 * @param instructions the instructions, each with an id
 * @param refused one reason for each other line
 */
public record InstructionLines(List<PaymentInstruction> instructions, List<RefusedLine> refused) {

  /**
   * A line that is no payment instruction.
   *
   * @param line the line, from 1
   * @param message what is wrong and what to do
   */
  public record RefusedLine(long line, String message) {}

  /**
   * Reads a file.
   *
   * @param file canonical envelopes, one a line
   * @return what is in it
   * @throws IOException when it can't be read
   */
  public static InstructionLines read(Path file) throws IOException {
    List<PaymentInstruction> instructions = new ArrayList<>();
    List<RefusedLine> refused = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      DocumentLineReader lines = DocumentLineReader.of(DocumentJson.create(), in);
      while (lines.hasNext()) {
        DocumentLine line = lines.next();
        if (line.error() != null) {
          refused.add(new RefusedLine(line.number(), String.valueOf(line.error().getMessage())));
        } else if (line.required().document() instanceof PaymentInstruction instruction) {
          instructions.add(identified(instruction, line.required()));
        } else {
          refused.add(
              new RefusedLine(
                  line.number(),
                  "This is a " + line.required().type() + ": only payment instructions are paid"));
        }
      }
    }
    return new InstructionLines(instructions, refused);
  }

  private static PaymentInstruction identified(
      PaymentInstruction instruction, Envelope<?> envelope) {
    DocumentId id = instruction.id();
    return id == null ? instruction.toBuilder().id(envelope.id()).build() : instruction;
  }
}
