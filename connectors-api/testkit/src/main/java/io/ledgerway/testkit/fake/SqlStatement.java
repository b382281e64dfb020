package io.ledgerway.testkit.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a database has carried out. Immutable.
 *
 * @param sql its text, with a question mark for each value
 * @param values its values in their order; null for SQL null
 */
public record SqlStatement(String sql, List<@Nullable Object> values) {

  /** Copies the values. */
  public SqlStatement {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  @Override
  public String toString() {
    return sql + " " + values;
  }
}
