package io.ledgerway.testkit.fake;

import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.runtime.file.sftp.SftpSettings;
import io.ledgerway.runtime.http.HttpSettings;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** An outside system as far as a connector sees it, with the truth to count. Thread-safe. */
public interface FakeTarget extends AutoCloseable {

  /**
   * How often a document has really taken effect.
   *
   * @param businessId which document, in business terms
   * @return 0 when it never has
   */
  int effects(String businessId);

  /**
   * How much has really taken effect in all.
   *
   * @return the number of effects
   */
  int effects();

  /**
   * What came in.
   *
   * @return all of it, in its order
   */
  List<WireRequest> wire();

  /**
   * Lets the next request that carries out an operation go wrong; faults queue up. Requests that
   * only prepare one, such as for a token, pass.
   *
   * @param fault what the caller sees
   * @param when on which side of the effect
   * @throws UnsupportedOperationException when nothing of the kind can happen at such a target;
   *     rules that need it are then reported as not applicable
   */
  void inject(Fault fault, When when);

  /**
   * Asked once before each network connection.
   *
   * @return false when the target is to look as if it were not there
   */
  default boolean reachable() {
    return true;
  }

  /**
   * Takes another secret from now on, and the former no more.
   *
   * @param name name of the secret, as the harness gives it
   * @param value what it is from now on
   * @throws UnsupportedOperationException when the target knows no secret of this name
   */
  default void rotate(String name, String value) {
    throw new UnsupportedOperationException("it knows no secrets");
  }

  /** Lets everyone go on who waits for an answer that {@link Fault.Silent} holds back. */
  default void release() {}

  /**
   * Where it speaks HTTP.
   *
   * @return the endpoint; empty when it does not
   */
  default Optional<HttpSettings> http() {
    return Optional.empty();
  }

  /**
   * Where it takes rows.
   *
   * @return the database; empty when it does not
   */
  default Optional<DataSource> database() {
    return Optional.empty();
  }

  /**
   * Where its folders are, when they are not local.
   *
   * @return the server; empty when the target takes no files, or takes them from the local folder
   */
  default Optional<SftpSettings> sftp() {
    return Optional.empty();
  }

  /**
   * The folders of the connection as it sees them, with what goes wrong there.
   *
   * @param folders the folders
   * @return the same unless the target takes files
   */
  default FileExchange files(FileExchange folders) {
    return folders;
  }

  @Override
  void close();
}
