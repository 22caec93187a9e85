package copydesk.format;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of JSON from outside: what is missing or of another type is null. */
final class Json {
  private Json() {}

  /** A field that is a string. */
  static String text(JsonNode object, String field) {
    return object.path(field).textValue();
  }

  /** The first of these fields that is a string and not blank. */
  static String firstText(JsonNode object, String... fields) {
    for (String field : fields) {
      String value = text(object, field);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** A field that names something: a string, or a whole number digit by digit. */
  static String name(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() || value.isIntegralNumber() ? value.asText() : null;
  }

  /** A field that is a whole number; one that is written as a string counts, too. */
  static Integer integer(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isInt()) {
      return value.intValue();
    }
    String digits = value.isTextual() ? value.textValue().strip() : "";
    return digits.length() == 1 && Character.isDigit(digits.charAt(0))
        ? Integer.valueOf(Character.digit(digits.charAt(0), 10))
        : null;
  }
}
