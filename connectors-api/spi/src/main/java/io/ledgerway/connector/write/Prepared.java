package io.ledgerway.connector.write;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.model.v1.value.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been staged without any effect at the target. Immutable.
 *
 * @param file the staged file; null when every item was refused
 * @param losses what the target's format could not carry
 * @param refused items that the format can't carry at all, with the reason, by wire key; they are
 *     not in the file
 * @param references what later answers name a document by that stands inside an item, such as the
 *     trace number of a payment, by the document's id; only where the format gives it a name of its
 *     own. The same content under the same stamp has the same references
 */
public record Prepared(
    @Nullable StagedFile file,
    List<Finding> losses,
    Map<String, Failure> refused,
    Map<String, String> references) {

  /** Copies list and maps. */
  public Prepared {
    losses = List.copyOf(losses);
    refused = Map.copyOf(refused);
    references = Map.copyOf(references);
  }

  /**
   * What was staged in a format that gives the documents inside an item no names of its own.
   *
   * @param file the staged file; null when every item was refused
   * @param losses what the target's format could not carry
   * @param refused items that the format can't carry at all, with the reason, by wire key
   */
  public Prepared(@Nullable StagedFile file, List<Finding> losses, Map<String, Failure> refused) {
    this(file, losses, refused, Map.of());
  }

  /**
   * A file that carries every item.
   *
   * @param file the staged file
   * @param losses what the target's format could not carry
   * @return what was staged
   */
  public static Prepared whole(StagedFile file, List<Finding> losses) {
    return new Prepared(file, losses, Map.of());
  }

  /**
   * The staged file.
   *
   * @return the file
   * @throws IllegalStateException when every item was refused
   */
  public StagedFile requireFile() {
    if (file == null) {
      throw new IllegalStateException("Nothing was staged: every item was refused");
    }
    return file;
  }
}
