package io.ledgerway.model.v1.expense;

import io.ledgerway.model.v1.envelope.DocumentRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Whose expenses they are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id employee number
 * @param name name
 * @param email mail address
 * @param supplier master record that is paid
 * @param costCenter cost centre
 * @param manager manager
 */
@RecordBuilder
public record Employee(
    @Nullable String id,
    @Nullable String name,
    @Nullable String email,
    @Valid @Nullable DocumentRef supplier,
    @Nullable String costCenter,
    @Nullable String manager) {

  /** Nothing stated; JSON omits it. */
  public static final Employee EMPTY = new Employee(null, null, null, null, null, null);

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public EmployeeBuilder toBuilder() {
    return EmployeeBuilder.builder(this);
  }
}
