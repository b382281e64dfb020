package io.ledgerway.testkit.fake;

import java.util.Map;

/** What the caller sees when something goes wrong. Immutable. */
public sealed interface Fault {

  /** A connection that ends without an answer. */
  record Broken() implements Fault {}

  /** A connection that the target resets. */
  record Reset() implements Fault {}

  /** No answer, for as long as the target is not {@link FakeTarget#release released}. */
  record Silent() implements Fault {}

  /**
   * Another answer than the true one.
   *
   * @param answer what comes back
   */
  record Answered(HttpAnswer answer) implements Fault {}

  /**
   * The true answer, spoilt.
   *
   * @param how in which way
   */
  record Spoilt(Spoil how) implements Fault {}

  /** Ways to spoil an answer; its status stays, of its header fields the content type alone. */
  enum Spoil {
    /** Nothing in it. */
    EMPTY,
    /** Its first half. */
    HALF,
    /** A page of something on the way. */
    FOREIGN_PAGE
  }

  /**
   * A connection that ends without an answer.
   *
   * @return the fault
   */
  static Fault broken() {
    return new Broken();
  }

  /**
   * A connection that the target resets.
   *
   * @return the fault
   */
  static Fault reset() {
    return new Reset();
  }

  /**
   * No answer until the target is released.
   *
   * @return the fault
   */
  static Fault silent() {
    return new Silent();
  }

  /**
   * An answer by status alone.
   *
   * @param status the status
   * @return the fault
   */
  static Fault status(int status) {
    return new Answered(HttpAnswer.of(status));
  }

  /**
   * An answer by status and one header field.
   *
   * @param status the status
   * @param name name of the field
   * @param value its value
   * @return the fault
   */
  static Fault status(int status, String name, String value) {
    return new Answered(new HttpAnswer(status, Map.of(name, value), ""));
  }

  /**
   * An answer with a body.
   *
   * @param status the status
   * @param contentType media type of the body
   * @param body the body
   * @return the fault
   */
  static Fault answer(int status, String contentType, String body) {
    return new Answered(new HttpAnswer(status, Map.of("Content-Type", contentType), body));
  }

  /**
   * The true answer, spoilt.
   *
   * @param how in which way
   * @return the fault
   */
  static Fault spoilt(Spoil how) {
    return new Spoilt(how);
  }
}
