package io.ledgerway.model.rules;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Judges the form of what a document holds by the Jakarta Validation constraints on its records:
 * lengths, patterns, digits. It never asks for presence, which is a rule's to judge. Thread-safe.
 *
 * <p>Findings have the ids {@code STR-SIZE}, {@code STR-PATTERN}, {@code STR-DIGITS} and {@code
 * STR-SIGN}; a message never holds the value.
 */
public final class StructureCheck {

  private static final Map<String, String> IDS =
      Map.of(
          "Size", "STR-SIZE",
          "Pattern", "STR-PATTERN",
          "Digits", "STR-DIGITS",
          "PositiveOrZero", "STR-SIGN");

  private StructureCheck() {}

  /** Made when it is first needed, as making it takes a moment. */
  private static final class Holder {

    private static final Validator VALIDATOR =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
  }

  /**
   * Judges the form of a document.
   *
   * @param envelope the document in its envelope
   * @param <T> the type of the document
   * @return one error for each place, in the order of their pointers
   */
  public static <T> List<Finding> of(Envelope<T> envelope) {
    List<Finding> findings = new ArrayList<>();
    for (ConstraintViolation<Envelope<T>> violation : Holder.VALIDATOR.validate(envelope)) {
      findings.add(finding(violation));
    }
    findings.sort(Comparator.comparing(finding -> String.valueOf(finding.pointer())));
    return findings;
  }

  private static Finding finding(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new Finding(
        IDS.getOrDefault(constraint, "STR-" + constraint.toUpperCase(Locale.ROOT)),
        Profile.CORE.value(),
        Severity.ERROR,
        pointer(violation),
        "The value has not the form of its field; correct it",
        expected(violation),
        null);
  }

  private static String expected(ConstraintViolation<?> violation) {
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    for (String name : List.of("regexp", "integer", "max")) {
      Object value = attributes.get(name);
      if (value != null) {
        return switch (name) {
          case "regexp" -> "pattern " + value;
          case "integer" ->
              "at most "
                  + value
                  + " digits before and "
                  + attributes.get("fraction")
                  + " after the"
                  + " point";
          default -> "at most " + value + " characters or items";
        };
      }
    }
    return "0 or more";
  }

  /** JSON shows a code and other records of one component as that component alone. */
  private static String pointer(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    Object leaf = violation.getLeafBean();
    boolean wrapper = leaf instanceof Record && leaf.getClass().getRecordComponents().length == 1;
    return wrapper ? pointer.substring(0, pointer.lastIndexOf("/")) : pointer.toString();
  }
}
