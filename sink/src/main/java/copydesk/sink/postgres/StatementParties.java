package copydesk.sink.postgres;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.SpokenAbout;
import copydesk.records.Statement;
import copydesk.records.Voice;
import copydesk.records.text.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is in the statements of one article, but for their speakers: those spoken about ({@link
 * SpokenAbout}), to and through.
 */
final class StatementParties {
  private final SpokenAbout spokenAbout;
  private final Map<String, Party> byId;

  StatementParties(EnrichedArticle article) {
    spokenAbout = new SpokenAbout(article.parties());
    byId =
        article.parties().stream()
            .collect(Collectors.toMap(Party::id, party -> party, (a, b) -> a));
  }

  /** What a party is to a statement. */
  enum Role {
    ABOUT("about"),
    ADDRESSEE("addressee"),
    RELAYER("relayer");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * One of them.
   *
   * @param key the party's key, "unnamed/…" where it is none of the article's parties
   */
  record Present(Role role, String key, String name) {}

  /** Who is in it, each but once in a role. */
  List<Present> of(Statement statement) {
    Map<String, Present> present = new LinkedHashMap<>();
    for (Party party : spokenAbout.of(statement)) {
      add(present, new Present(Role.ABOUT, PostgresText.key(party.key()), party.name()));
    }
    if (statement.addressee() != null) {
      add(present, voice(Role.ADDRESSEE, statement.addressee()));
    }
    for (Voice relayer : statement.relayedBy()) {
      add(present, voice(Role.RELAYER, relayer));
    }
    return new ArrayList<>(present.values());
  }

  private Present voice(Role role, Voice voice) {
    Party party = voice.party() == null ? null : byId.get(voice.party());
    String key = party == null ? "unnamed/" + Slug.of(voice.name()) : party.key();
    return new Present(role, PostgresText.key(key), party == null ? voice.name() : party.name());
  }

  private static void add(Map<String, Present> present, Present one) {
    present.putIfAbsent(one.role().code() + ' ' + one.key(), one);
  }
}
