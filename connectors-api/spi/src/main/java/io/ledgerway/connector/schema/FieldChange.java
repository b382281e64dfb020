package io.ledgerway.connector.schema;

import org.jspecify.annotations.Nullable;

/**
 * What became of one field. Whether it can hurt is seen from whoever writes to the target or reads
 * from it by a mapping that was made for the older fields. Immutable.
 */
public sealed interface FieldChange {

  /**
   * Which field.
   *
   * @return its path
   */
  String path();

  /**
   * Whether what worked before may fail now. Where that is not certain, it can.
   *
   * @return false for what does no harm to those who don't know of it
   */
  boolean canHurt();

  /**
   * A field that was not there. It hurts when a value is required of it.
   *
   * @param field as it is now
   */
  record Added(TargetField field) implements FieldChange {

    @Override
    public String path() {
      return field.path();
    }

    @Override
    public boolean canHurt() {
      return field.required();
    }
  }

  /**
   * A field that is gone. It always can hurt.
   *
   * @param field as it was
   */
  record Removed(TargetField field) implements FieldChange {

    @Override
    public String path() {
      return field.path();
    }

    @Override
    public boolean canHurt() {
      return true;
    }
  }

  /**
   * A field that is another one. It hurts when its type is called otherwise, when it is required
   * now, when it became a part of the key or is none any more, and when it holds less: fewer
   * characters, fewer digits before the decimal mark or fewer behind it.
   *
   * @param older as it was
   * @param newer as it is now
   */
  record Changed(TargetField older, TargetField newer) implements FieldChange {

    @Override
    public String path() {
      return newer.path();
    }

    @Override
    public boolean canHurt() {
      return !older.type().equals(newer.type())
          || (newer.required() && !older.required())
          || older.key() != newer.key()
          || isLess(older.length(), newer.length())
          || isLess(integerDigits(older), integerDigits(newer))
          || isLess(older.scale(), newer.scale());
    }

    private static @Nullable Integer integerDigits(TargetField field) {
      Integer precision = field.precision();
      Integer scale = field.scale();
      return precision == null ? null : Integer.valueOf(precision - (scale == null ? 0 : scale));
    }

    /** Null is no limit. */
    private static boolean isLess(@Nullable Integer before, @Nullable Integer now) {
      return now != null && (before == null || now < before);
    }
  }
}
