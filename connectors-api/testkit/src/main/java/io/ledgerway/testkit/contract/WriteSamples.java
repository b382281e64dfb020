package io.ledgerway.testkit.contract;

import io.ledgerway.connector.OperationId;
import io.ledgerway.testkit.fake.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Documents for one write operation. Stateless.
 *
 * @param <T> the document
 */
public interface WriteSamples<T> {

  /**
   * Which operation.
   *
   * @return a declared write operation
   */
  OperationId operation();

  /**
   * A document that the target takes.
   *
   * @param number tells documents apart; the same number gives the same document
   * @return the document
   */
  Sample<T> valid(int number);

  /**
   * A document that the target refuses for what is in it.
   *
   * @param number tells documents apart
   * @return the document
   * @throws UnsupportedOperationException when the target takes everything that can be sent to it
   */
  Sample<T> refused(int number);

  /**
   * A document with the same business id and other content that the target would take as well.
   *
   * @param sample a document of {@link #valid}
   * @return the changed document
   */
  Sample<T> changed(Sample<T> sample);

  /**
   * How many requests one write makes.
   *
   * @return 1 unless the target needs more
   */
  default int wireSteps() {
    return 1;
  }

  /**
   * What the target's answers to a failed write mean, by its documentation.
   *
   * @return the rows; those of HTTP unless overridden. At least one refusal, one request to slow
   *     down and one fault of the target
   */
  default List<FailureRow> failures() {
    return FailureRow.STANDARD;
  }

  /**
   * How the target says when to come again, by its documentation.
   *
   * @param now the time
   * @return the rows; those of HTTP unless overridden. A target with header fields of its own adds
   *     rows for them
   */
  default List<HintRow> hints(Instant now) {
    return HintRow.standard(now);
  }

  /**
   * Answers that no documentation of this target knows, such as a later release may send.
   *
   * @param wireKey key of the document that is answered
   * @return the answers; statuses that HTTP leaves open unless overridden
   */
  default List<Fault> unknownAnswers(String wireKey) {
    return List.of(Fault.status(299), Fault.status(599));
  }

  /**
   * Refusals that this target sends under a status of success.
   *
   * @return answers that look like success and are none; usual forms unless overridden
   */
  default List<Fault> refusalsUnderSuccess() {
    return List.of(
        Fault.answer(200, "application/json", "{\"error\":{\"code\":\"E1\",\"message\":\"no\"}}"),
        Fault.answer(
            200,
            "text/xml",
            "<Envelope><Body><Fault><faultcode>Server</faultcode></Fault></Body></Envelope>"));
  }

  /**
   * Puts a second document under the key of one that is there, as somebody else might.
   *
   * @param sample the document that is there
   * @param wireKey its key
   * @return false when the target can't hold two
   */
  default boolean addSecond(Sample<T> sample, String wireKey) {
    return false;
  }

  /**
   * Whether a lookup can tell what content is there.
   *
   * @return true unless the target keeps nothing to compare
   */
  default boolean contentIsComparable() {
    return true;
  }

  /**
   * Whether the target notices that a key comes again with other content.
   *
   * @return true unless it goes by the key alone, or knows no keys
   */
  default boolean noticesOtherContent() {
    return true;
  }

  /**
   * How long a lookup may not show what has taken effect, by the target's documentation. The target
   * lags as long, by the clock of its host.
   *
   * @return zero unless overridden
   */
  default Duration shownAfter() {
    return Duration.ZERO;
  }

  /**
   * Lets the target lose a job, as after it was restored.
   *
   * @param job reference of a job that is there
   * @return the reference of a job that is not there; one that never was unless overridden
   */
  default String lostJob(String job) {
    return job + "-lost";
  }

  /**
   * Documents with text that people write.
   *
   * @return empty where the operation carries none
   */
  default Optional<FreeText<T>> freeText() {
    return Optional.empty();
  }

  /**
   * How long one request may be, where it carries several documents.
   *
   * @return empty where the target sets no limit
   */
  default Optional<ByteLimit<T>> byteLimit() {
    return Optional.empty();
  }

  /**
   * Puts a document there, lets somebody else change it, and gives a change to what it was before.
   *
   * @param number tells documents apart
   * @return the change that comes too late; empty where the operation's target knows no versions
   */
  default Optional<StaleWrite<T>> stale(int number) {
    return Optional.empty();
  }
}
