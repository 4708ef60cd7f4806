package be.knooppunt.generator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists, numbers and texts as JSON with one value on a line, indented by one space.
 * Fractions have as few digits as tell them apart, always a point, and an exponent only when they
 * are very small or very large. Texts must not need escaping.
 */
final class IndentedJson {
  private final StringBuilder text = new StringBuilder();

  private IndentedJson() {}

  static String of(Object value) {
    IndentedJson json = new IndentedJson();
    json.write(value, 0);
    return json.text.toString();
  }

  private void write(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      open('{');
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        line(depth + 1);
        text.append('"').append(entry.getKey()).append("\": ");
        write(entry.getValue(), depth + 1);
        text.append(entries.hasNext() ? "," : "");
      }
      close('}', map.isEmpty(), depth);
    } else if (value instanceof List<?> list) {
      open('[');
      for (int i = 0; i < list.size(); i++) {
        line(depth + 1);
        write(list.get(i), depth + 1);
        text.append(i + 1 < list.size() ? "," : "");
      }
      close(']', list.isEmpty(), depth);
    } else if (value instanceof Double fraction) {
      text.append(shortest(fraction));
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      text.append('"').append(value).append('"');
    }
  }

  private void open(char bracket) {
    text.append(bracket);
  }

  private void close(char bracket, boolean isEmpty, int depth) {
    if (!isEmpty) {
      line(depth);
    }
    text.append(bracket);
  }

  private void line(int depth) {
    text.append('\n').append(" ".repeat(depth));
  }

  /** The shortest decimal that reads back as the same number. */
  static String shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = exact;
    for (int digits = 1; digits <= 17; digits++) {
      rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    if (rounded.signum() == 0) {
      return "0.0";
    }
    BigDecimal plain = rounded.stripTrailingZeros();
    int exponent = plain.precision() - plain.scale() - 1;
    if (exponent < -4 || exponent >= 16) {
      String digits = plain.unscaledValue().abs().toString();
      return (plain.signum() < 0 ? "-" : "")
          + digits.charAt(0)
          + (digits.length() > 1 ? "." + digits.substring(1) : "")
          + (exponent < 0 ? "e-" : "e+")
          + (Math.abs(exponent) < 10 ? "0" : "")
          + Math.abs(exponent);
    }
    return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
  }
}
