package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import io.ledgerway.model.json.JsonErrorCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are one JSON scalar. */
enum ScalarShape implements Shape {
  TEXT {
    @Override
    public Object read(JsonReading in) throws IOException {
      in.require(JsonToken.VALUE_STRING, "a string");
      return in.text();
    }
  },
  DATE {
    @Override
    public Object read(JsonReading in) throws IOException {
      return parsed(in, LocalDate::parse, "a date such as 2026-01-31");
    }
  },
  INSTANT {
    @Override
    public Object read(JsonReading in) throws IOException {
      return parsed(in, Instant::parse, "a moment in UTC such as 2026-01-31T09:30:00Z");
    }
  },
  ZONE {
    @Override
    public Object read(JsonReading in) throws IOException {
      return parsed(in, ZoneId::of, "a time zone such as Europe/Warsaw");
    }
  },
  BOOL {
    @Override
    public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
      out.bool((Boolean) value);
    }

    @Override
    public Object read(JsonReading in) throws IOException {
      if (in.token() != JsonToken.VALUE_TRUE && in.token() != JsonToken.VALUE_FALSE) {
        throw in.wrongType("true or false");
      }
      return in.token() == JsonToken.VALUE_TRUE;
    }
  },
  INT {
    @Override
    public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
      out.number(value.toString());
    }

    @Override
    public Object read(JsonReading in) throws IOException {
      in.require(JsonToken.VALUE_NUMBER_INT, "a whole number");
      return whole(in, Integer::valueOf);
    }
  },
  LONG {
    @Override
    public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
      out.number(value.toString());
    }

    @Override
    public Object read(JsonReading in) throws IOException {
      in.require(JsonToken.VALUE_NUMBER_INT, "a whole number");
      return whole(in, Long::valueOf);
    }
  },
  DECIMAL {
    @Override
    public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
      out.decimal((BigDecimal) value);
    }

    @Override
    public Object read(JsonReading in) throws IOException {
      return decimal(in);
    }
  };

  private static final Map<Class<?>, Shape> BY_TYPE =
      Map.of(
          String.class, TEXT,
          LocalDate.class, DATE,
          Instant.class, INSTANT,
          ZoneId.class, ZONE,
          Boolean.class, BOOL,
          boolean.class, BOOL,
          Integer.class, INT,
          int.class, INT,
          Long.class, LONG,
          long.class, LONG);

  static @Nullable Shape of(Class<?> type) {
    return type == BigDecimal.class ? DECIMAL : BY_TYPE.get(type);
  }

  @Override
  public void write(Object value, UnknownMembers unknown, ValueSink out) throws IOException {
    out.text(value.toString());
  }

  private static Object parsed(JsonReading in, Function<String, Object> parser, String expected)
      throws IOException {
    in.require(JsonToken.VALUE_STRING, expected);
    try {
      return parser.apply(in.text());
    } catch (DateTimeException e) {
      throw in.error(JsonErrorCode.INVALID_VALUE, "the text is not " + expected);
    }
  }

  private static Object whole(JsonReading in, Function<String, Object> parser) throws IOException {
    try {
      return parser.apply(in.text());
    } catch (NumberFormatException e) {
      throw in.error(JsonErrorCode.INVALID_VALUE, "the number is too large for this member");
    }
  }

  private static BigDecimal decimal(JsonReading in) throws IOException {
    boolean string = in.token() == JsonToken.VALUE_STRING;
    if (!string && !in.token().isNumeric()) {
      throw in.wrongType("a decimal such as \"1250.00\"");
    }
    String text = in.text();
    int limit = in.limits().numberLength();
    if (text.length() > limit) {
      throw in.error(JsonErrorCode.LIMIT_EXCEEDED, "a decimal has at most " + limit + " digits");
    }
    if (string && !Numbers.isPlain(text)) {
      throw in.error(
          JsonErrorCode.INVALID_VALUE,
          "the text is no plain decimal; write digits with a point, such as \"1250.00\"");
    }
    return bounded(in, text, limit);
  }

  private static BigDecimal bounded(JsonReading in, String text, int limit) {
    BigDecimal value = exact(in, text);
    if (Math.abs((long) value.scale()) > limit) {
      throw in.error(JsonErrorCode.LIMIT_EXCEEDED, "a decimal has at most " + limit + " digits");
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static BigDecimal exact(JsonReading in, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw in.error(JsonErrorCode.INVALID_VALUE, "the exponent of the number is out of range");
    }
  }
}
