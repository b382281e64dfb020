package io.ledgerway.testkit.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rule that a test proves. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rule {

  /**
   * Its number.
   *
   * @return such as {@code CT-W06}
   */
  String id();

  /**
   * How binding it is.
   *
   * @return for every connector unless stated
   */
  Level level() default Level.REQUIRED;

  /**
   * What it is about.
   *
   * @return every connector unless stated
   */
  Aspect about() default Aspect.EVERY;

  /**
   * What to do when it fails.
   *
   * @return one sentence
   */
  String hint();
}
