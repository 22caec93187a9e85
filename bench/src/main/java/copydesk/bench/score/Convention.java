package copydesk.bench.score;

import copydesk.records.Party;
import java.util.ArrayList;
import java.util.List;

/**
 * How annotations of whole articles are scored. The two sets were annotated and scored by slightly
 * different rules; figures stay comparable over time only while each keeps its own.
 */
enum Convention {
  /** Quotations and reported clauses. */
  VOICES {
    @Override
    ComparedWords words() {
      return ComparedWords.OF_VOICES;
    }

    @Override
    SpeakerMatch speakers() {
      return new VoicesSpeakerMatch(words());
    }

    @Override
    boolean names(GoldParty party, String alias) {
      return party.type() == Party.Type.COUNTRY || !isStandIn(alias);
    }
  },
  /** Quotations alone. */
  WIRES {
    @Override
    ComparedWords words() {
      return ComparedWords.OF_WIRES;
    }

    @Override
    SpeakerMatch speakers() {
      return new WiresSpeakerMatch(words());
    }

    @Override
    boolean names(GoldParty party, String alias) {
      return !isStandIn(alias);
    }
  };

  /** The convention of a form. */
  static Convention of(GoldFile.Form form) {
    return form == GoldFile.Form.WIRES ? WIRES : VOICES;
  }

  /** The words of names that count. */
  abstract ComparedWords words();

  /** How speakers are compared. */
  abstract SpeakerMatch speakers();

  /** Whether a party may be found by an alias. */
  abstract boolean names(GoldParty party, String alias);

  /** The names by which a party may be found. */
  List<String> namesOf(GoldParty party) {
    List<String> names = new ArrayList<>();
    names.add(party.name());
    for (String alias : party.aliases()) {
      if (names(party, alias)) {
        names.add(isStandIn(alias) ? alias.replaceFirst("\\*+$", "") : alias);
      }
    }
    return names;
  }

  private static boolean isStandIn(String alias) {
    return alias.endsWith("*");
  }
}
