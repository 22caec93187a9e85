package copydesk.bench.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.extract.name.Name;
import copydesk.extract.name.NameForm;
import copydesk.extract.name.NameTagger;
import copydesk.extract.name.NameType;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Offices;
import copydesk.extract.word.Words;
import copydesk.records.text.CleanText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the annotated parties of an article wherever the text has one of their names, the longest
 * names first. Places and peoples are not annotated: those that a tagger is sure of are taken from
 * it. In doubt are those of which it is less sure and the people that it finds and no party touches
 * (authors are not annotated, either); names that start or end with a word in small letters ("Obama
 * administration"), for the tagger's are capitalised; names of two parties of different types; a
 * party's name where the tagger takes it for people ("the Tory leader"). What else the tagger takes
 * for an organisation is none: all are annotated.
 */
final class NameProjection {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TYPES =
      Map.of("person", "person", "organisation", "organisation", "country", "location");

  /** Places and peoples of which the tagger is so sure are taken from it. */
  private static final double SURE = 0.8;

  private final NameTagger tagger;

  /** A projection that asks this tagger what else there is. */
  NameProjection(NameTagger tagger) {
    this.tagger = tagger;
  }

  /** The article as a line of a corpus of names. */
  ObjectNode of(JsonNode article) {
    String text = article.get("text").asText();
    Map<String, String> forms = forms(article.path("parties"));
    List<String> longestFirst = new ArrayList<>(forms.keySet());
    longestFirst.sort(
        Comparator.comparingInt((String form) -> -form.length()).thenComparing(form -> form));
    Marks marks = new Marks(text, article.get("id").asText());
    Tokens tokens = ArticleText.of(text).tokens();
    List<Name> tagged = tagger.tag(tokens);
    tagged.forEach(name -> marks.addGroup(tokens, name));
    for (String form : longestFirst) {
      marks.addAll(form, forms.get(form));
    }
    tagged.forEach(name -> marks.add(tokens, name));
    return marks.line;
  }

  /** The names of all parties with their types; the type of a name in doubt is empty. */
  private static Map<String, String> forms(JsonNode parties) {
    Map<String, String> forms = new HashMap<>();
    for (JsonNode party : parties) {
      String type = TYPES.getOrDefault(party.get("type").asText(), "");
      add(forms, party.get("name").asText(), type);
      for (JsonNode alias : party.path("aliases")) {
        if (!alias.asText().endsWith("*")) {
          add(forms, alias.asText(), type);
        }
      }
    }
    return forms;
  }

  private static void add(Map<String, String> forms, String name, String type) {
    String form = name.strip();
    int space = form.indexOf(' ');
    while (space > 0 && isLeading(form.substring(0, space), type, form.indexOf(' ', space + 1))) {
      form = form.substring(space + 1).strip();
      space = form.indexOf(' ');
    }
    if (form.endsWith("'s") || form.endsWith("’s")) {
      form = form.substring(0, form.length() - 2);
    }
    if (!form.isEmpty()) {
      String known = isCapitalised(form) ? type : "";
      forms.merge(form, known, (one, other) -> one.equals(other) ? one : "");
    }
  }

  /** "The", "Mr": no part of a name; nor is a person's office, "President". */
  private static boolean isLeading(String word, String type, int nextSpace) {
    long number = Words.hash(word);
    return word.equalsIgnoreCase("the")
        || (type.equals("person")
            && (NameForm.isHonorific(number) || (nextSpace > 0 && Offices.isHead(number))));
  }

  private static boolean isCapitalised(String form) {
    return isCapital(form.substring(form.lastIndexOf(' ') + 1)) && isCapital(form.split(" ", 2)[0]);
  }

  private static boolean isCapital(String word) {
    return word.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  /** What is known of the text's characters so far. */
  private static final class Marks {
    private final String text;
    private final BitSet taken = new BitSet();

    /** Where names start that the tagger takes for peoples, and where they end. */
    private final Map<Integer, Integer> groups = new HashMap<>();

    private final ObjectNode line;
    private final ArrayNode mentions;
    private final ArrayNode unsure;

    Marks(String text, String id) {
      this.text = text;
      line = JSON.createObjectNode().put("id", id).put("text", text);
      mentions = line.putArray("mentions");
      unsure = line.putArray("unsure");
    }

    void addAll(String form, String type) {
      int at = text.indexOf(form);
      while (at >= 0) {
        int end = at + form.length();
        int next = taken.nextSetBit(at);
        if (isWhole(at, end) && (next < 0 || next >= end)) {
          taken.set(at, end);
          boolean group = groups.getOrDefault(at, -1) == end;
          if (type.isEmpty() || group) {
            put(unsure.addObject(), at, end);
          } else {
            put(mentions.addObject().put("type", type), at, end);
          }
        }
        at = text.indexOf(form, end);
      }
    }

    void addGroup(Tokens tokens, Name name) {
      if (name.type() == NameType.GROUP) {
        CleanText clean = tokens.cleanText();
        groups.put(
            clean.sourceStart(tokens.start(name.first())),
            clean.sourceEnd(tokens.end(name.end() - 1)));
      }
    }

    /** Takes what the tagger found and no party touches. */
    void add(Tokens tokens, Name name) {
      CleanText clean = tokens.cleanText();
      int start = clean.sourceStart(tokens.start(name.first()));
      int end = clean.sourceEnd(tokens.end(name.end() - 1));
      int next = taken.nextSetBit(start);
      if (next >= 0 && next < end) {
        return;
      }
      boolean place = name.type() == NameType.LOCATION || name.type() == NameType.GROUP;
      if (place && name.score() >= SURE) {
        String type = name.type().name().toLowerCase(Locale.ROOT);
        put(mentions.addObject().put("type", type), start, end);
      } else if (name.type() != NameType.ORGANISATION) {
        put(unsure.addObject(), start, end);
      }
    }

    private boolean isWhole(int start, int end) {
      return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private void put(ObjectNode stretch, int start, int end) {
      stretch.put("start", text.codePointCount(0, start)).put("end", text.codePointCount(0, end));
    }
  }
}
