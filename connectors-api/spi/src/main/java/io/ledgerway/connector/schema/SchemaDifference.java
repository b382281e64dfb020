package io.ledgerway.connector.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the fields of a target differ from what they were. Immutable. A field that was renamed is one
 * that is gone and one that is new: nothing tells that they are the same.
 *
 * @param changes one for each field that differs, sorted by path
 */
public record SchemaDifference(List<FieldChange> changes) {

  /** Copies the changes. */
  public SchemaDifference {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two schemas of one operation. The releases are not compared.
   *
   * @param older what was described before
   * @param newer what is described now
   * @return the difference; without changes exactly when both have the same fields
   */
  public static SchemaDifference between(TargetSchema older, TargetSchema newer) {
    Map<String, TargetField> before = older.byPath();
    Map<String, TargetField> now = newer.byPath();
    Map<String, FieldChange> changes = new TreeMap<>();
    before.forEach(
        (path, field) -> {
          if (!now.containsKey(path)) {
            changes.put(path, new FieldChange.Removed(field));
          }
        });
    now.forEach(
        (path, field) -> {
          TargetField was = before.get(path);
          if (was == null) {
            changes.put(path, new FieldChange.Added(field));
          } else if (!was.equals(field)) {
            changes.put(path, new FieldChange.Changed(was, field));
          }
        });
    return new SchemaDifference(new ArrayList<>(changes.values()));
  }

  /**
   * Whether some change can hurt.
   *
   * @return false when whoever does not know of the changes is safe
   */
  public boolean canHurt() {
    return changes.stream().anyMatch(FieldChange::canHurt);
  }
}
