package copydesk.extract.topic;

import copydesk.extract.word.Tsv;
import copydesk.records.InvalidSettingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A topic and its terms, as a line of a file holds them: id, name, parent (may be empty) and terms,
 * separated by tabs; the terms separated by "|", each optionally followed by "*" and what one
 * occurrence counts (else 1). Empty lines, and those that start with "#", are passed over.
 *
 * @param id the topic's id
 * @param name its name
 * @param parent the id of the topic above it; null where there is none
 * @param terms its terms
 */
public record TopicTerms(String id, String name, String parent, List<Term> terms) {
  private static final int COLUMNS = 4;
  private static final float MOST_WEIGHT = 100;

  public TopicTerms {
    terms = List.copyOf(terms);
  }

  /**
   * A sign of a topic.
   *
   * @param words one word to {@value TermTable#LONGEST}
   * @param weight what one occurrence counts
   */
  public record Term(String words, float weight) {}

  /**
   * Reads the lines of a file.
   *
   * @param source what messages call the file
   * @throws InvalidSettingException naming the line, if it is none of a topic or its id was there
   */
  public static List<TopicTerms> parse(String source, List<String> lines) {
    List<TopicTerms> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (Tsv.isRow(line)) {
        TopicTerms topic = parse(source + ", line " + (i + 1), line);
        if (!ids.add(topic.id())) {
          throw new InvalidSettingException(
              source + ", line " + (i + 1) + ": the topic " + topic.id() + " is there twice");
        }
        topics.add(topic);
      }
    }
    return topics;
  }

  private static TopicTerms parse(String place, String line) {
    String[] cells = line.strip().split("\t", -1);
    if (cells.length != COLUMNS || cells[0].isBlank() || cells[1].isBlank()) {
      throw new InvalidSettingException(
          place + ": a topic is an id, a name, a parent or nothing, and terms, separated by tabs");
    }
    List<Term> terms = new ArrayList<>();
    for (String term : cells[3].split("\\|", -1)) {
      terms.add(term(place, term.strip()));
    }
    String parent = cells[2].isBlank() ? null : cells[2].strip();
    return new TopicTerms(cells[0].strip(), cells[1].strip(), parent, terms);
  }

  private static Term term(String place, String term) {
    int star = term.lastIndexOf('*');
    String words = star < 0 ? term : term.substring(0, star).strip();
    float weight = star < 0 ? 1 : weight(place, term, term.substring(star + 1).strip());
    int size = TopicReading.ofTerm(words).size();
    if (size == 0 || size > TermTable.LONGEST) {
      throw new InvalidSettingException(
          place + ": a term has one word to " + TermTable.LONGEST + ", not '" + words + "'");
    }
    return new Term(words, weight);
  }

  private static float weight(String place, String term, String number) {
    try {
      float weight = Float.parseFloat(number);
      if (weight > 0 && weight <= MOST_WEIGHT) {
        return weight;
      }
    } catch (NumberFormatException e) { // said below
    }
    throw new InvalidSettingException(
        place + ": a weight is a number above 0, up to 100, not that of '" + term + "'");
  }
}
