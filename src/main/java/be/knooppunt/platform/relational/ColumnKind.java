package be.knooppunt.platform.relational;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the values of a column stand in a back-up: the same, whichever database they come from. */
enum ColumnKind {
  YES_OR_NO,
  WHOLE,
  DECIMAL,
  FLOATING,
  TEXT,
  DATE,
  TIME,
  DATE_AND_TIME,
  MOMENT,
  BYTES,
  KEY;

  private static final JsonProvider JSON = JsonProvider.provider();

  /** The kind of a column by the type that JDBC and the database give it. */
  static ColumnKind of(int type, String name) {
    String own = name.toLowerCase(Locale.ROOT);
    if (own.equals("uuid")) {
      return KEY;
    }
    if (own.equals("timestamptz") || type == Types.TIMESTAMP_WITH_TIMEZONE) {
      return MOMENT;
    }
    return switch (type) {
      case Types.BOOLEAN, Types.BIT -> YES_OR_NO;
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
      case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> FLOATING;
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
      case Types.DATE -> DATE;
      case Types.TIME -> TIME;
      case Types.TIMESTAMP -> DATE_AND_TIME;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
      default -> throw new IllegalStateException("A back-up does not know columns of type " + name);
    };
  }

  /** A value of a row, as JSON. */
  JsonValue read(ResultSet row, int column) throws SQLException {
    String text = null;
    switch (this) {
      case YES_OR_NO -> {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? JsonValue.NULL : value ? JsonValue.TRUE : JsonValue.FALSE;
      }
      case WHOLE -> {
        long value = row.getLong(column);
        return row.wasNull() ? JsonValue.NULL : JSON.createValue(value);
      }
      case BYTES -> {
        byte[] bytes = row.getBytes(column);
        text = bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
      }
      case MOMENT -> {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        text = moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
      }
      case TEXT -> text = row.getString(column);
      default -> {
        Object value = row.getObject(column, javaType());
        text = value == null ? null : value.toString();
      }
    }
    return text == null ? JsonValue.NULL : JSON.createValue(text);
  }

  private Class<?> javaType() {
    return switch (this) {
      case DECIMAL -> BigDecimal.class;
      case FLOATING -> Double.class;
      case DATE -> LocalDate.class;
      case TIME -> LocalTime.class;
      case DATE_AND_TIME -> LocalDateTime.class;
      case KEY -> UUID.class;
      default -> throw new IllegalStateException(name());
    };
  }

  /** A value of a back-up, as JDBC takes it. */
  @Nullable Object write(@Nullable JsonValue json) {
    if (json == null || json == JsonValue.NULL) {
      return null;
    }
    return switch (this) {
      case YES_OR_NO -> json == JsonValue.TRUE;
      case WHOLE -> ((JsonNumber) json).longValueExact();
      case DECIMAL -> new BigDecimal(text(json));
      case FLOATING -> Double.valueOf(text(json));
      case TEXT -> text(json);
      case DATE -> LocalDate.parse(text(json));
      case TIME -> LocalTime.parse(text(json));
      case DATE_AND_TIME -> LocalDateTime.parse(text(json));
      case MOMENT -> OffsetDateTime.parse(text(json));
      case BYTES -> Base64.getDecoder().decode(text(json));
      case KEY -> UUID.fromString(text(json));
    };
  }

  private static String text(JsonValue json) {
    return ((JsonString) json).getString();
  }
}
