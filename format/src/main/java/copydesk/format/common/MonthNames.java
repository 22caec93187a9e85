package copydesk.format.common;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of months and their short forms, as wires and feeds write them in the languages of
 * Europe. Accents, capitals and a full stop at the end do not matter.
 */
public final class MonthNames {
  private static final int LONGEST = 20;
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final String[] NAMES = {
    "jan january januar janvier enero gennaio janeiro januari ene gen janv sty stycznia",
    "feb february februar fevrier febrero febbraio fevereiro februari fev fevr lut lutego",
    "mar march marz mars marzo marco maart mae mrz mrt maa marca",
    "apr april avril abril aprile abr avr kwi kwietnia",
    "may mai mayo maggio maio mei mag maj maja",
    "jun june juni juin junio giugno junho giu cze czerwca",
    "jul july juli juillet julio luglio julho juil lug lip lipca",
    "aug august aout agosto augustus augusti ago aou sie sierpnia",
    "sep sept september septembre septiembre settembre setembro set wrz wrzesnia",
    "oct october oktober octobre octubre ottobre outubro okt ott out paz pazdziernika",
    "nov november novembre noviembre novembro lis listopada",
    "dec december dezember decembre diciembre dicembre dezembro desember dez dic des gru grudnia"
  };

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** The month, 1 to 12, of a name or short form that is a whole word; 0 where it is none. */
  public static int of(String word) {
    String plain = plain(word);
    return MONTHS.getOrDefault(
        plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain, 0);
  }

  /** The month of a word that begins as a name does, however it was cut or ends; 0: none. */
  public static int ofStart(String word) {
    String plain = plain(word);
    int month = plain.length() < 4 ? 0 : MONTHS.getOrDefault(plain.substring(0, 4), 0);
    return month > 0
        ? month
        : MONTHS.getOrDefault(plain.substring(0, Math.min(3, plain.length())), 0);
  }

  private static String plain(String word) {
    return word.length() > LONGEST
        ? ""
        : MARKS
            .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      for (String name : NAMES[i].split(" ", -1)) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
