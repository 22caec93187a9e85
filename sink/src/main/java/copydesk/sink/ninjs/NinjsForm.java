package copydesk.sink.ninjs;

import copydesk.records.EnrichedArticle;
import copydesk.records.Party;
import copydesk.records.RecordJson;
import copydesk.records.Statement;
import copydesk.records.Status;
import copydesk.records.Topic;
import copydesk.records.Voice;
import copydesk.records.Wire;
import copydesk.records.text.FilingDate;
import copydesk.sink.RecordForm;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An article as IPTC's ninjs 3.1: text, headline, people, organisations, places and subjects in its
 * own fields; what it has none for, statements above all, in the extension {@code copydesk}.
 * Offsets there count code points of the one body. What is not known is left out.
 */
public final class NinjsForm implements RecordForm {
  private static final String VERSION = "3.1";
  private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
  private static final String MEDIA_TOPIC = "medtop:";
  private static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
  private static final String WIKIDATA = "wikidata:";
  private static final String WIKIDATA_ENTITIES = "http://www.wikidata.org/entity/";

  @Override
  public String name() {
    return "ninjs";
  }

  @Override
  public byte[] toLine(EnrichedArticle article, byte[] json) {
    return RecordJson.toBytes(ninjs(article));
  }

  @Override
  public byte[] toFile(EnrichedArticle article, byte[] json) {
    return RecordJson.toPrettyBytes(ninjs(article));
  }

  @Override
  public Filed read(byte[] json) throws IOException {
    Extended ninjs = RecordJson.fromBytes(json, Extended.class);
    if (ninjs == null || ninjs.copydesk() == null || ninjs.copydesk().id() == null) {
      throw new IOException("it is no ninjs of an enriched article");
    }
    String filed = ninjs.copydesk().filed();
    if (filed == null || !FilingDate.isFolder(filed)) {
      throw new IOException("it does not say under which date it is filed");
    }
    return new Filed(ninjs.copydesk().id(), filed);
  }

  /** As much of the JSON as tells which article it is. */
  private record Extended(Own copydesk) {}

  private record Own(String id, String filed) {}

  private static Map<String, Object> ninjs(EnrichedArticle article) {
    Wire wire = article.wire() == null ? Wire.NONE : article.wire();
    Map<String, Object> ninjs = new LinkedHashMap<>();
    ninjs.put("uri", uri("article", article.id()));
    ninjs.put("standard", standard());
    ninjs.put("type", "text");
    ninjs.put("version", String.valueOf(article.version()));
    put(ninjs, "firstCreated", time(wire.firstCreated()));
    put(ninjs, "versionCreated", time(wire.versionCreated()));
    put(ninjs, "embargoedUntil", time(wire.embargoed()));
    ninjs.put("pubStatus", article.status() == Status.WITHHELD ? "withheld" : "usable");
    put(ninjs, "urgency", wire.urgency());
    put(ninjs, "language", article.language());
    put(ninjs, "headlines", values(article.headline()));
    put(ninjs, "by", wire.byline());
    put(ninjs, "slugline", wire.slugline());
    put(ninjs, "edNote", wire.edNote());
    put(ninjs, "descriptions", values(wire.summary()));
    ninjs.put("bodies", List.of(body(article.text())));
    put(ninjs, "people", parties(article, EnumSet.of(Party.Type.PERSON)));
    put(ninjs, "organisations", parties(article, EnumSet.of(Party.Type.ORGANISATION)));
    put(ninjs, "places", parties(article, EnumSet.of(Party.Type.COUNTRY, Party.Type.PLACE)));
    put(ninjs, "subjects", subjects(article.topics()));
    put(ninjs, "infoSources", sources(article.source()));
    put(ninjs, "altIds", altIds(article.id(), wire.provider()));
    ninjs.put("copydesk", extension(article));
    return ninjs;
  }

  /** In an order: the same article gives the same bytes. */
  private static Map<String, Object> standard() {
    Map<String, Object> standard = new LinkedHashMap<>();
    standard.put("name", "ninjs");
    standard.put("version", VERSION);
    standard.put("schema", SCHEMA);
    return standard;
  }

  private static void put(Map<String, Object> json, String name, Object value) {
    if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      json.put(name, value);
    }
  }

  /** A time with its zone; less than that ninjs does not take. */
  private static String time(String time) {
    return FilingDate.utc(time);
  }

  private static List<Object> values(String value) {
    return value == null ? List.of() : List.of(Map.of("value", value));
  }

  private static Map<String, Object> body(String text) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("role", "main");
    body.put("contentType", "text/plain");
    body.put("charCount", text.codePointCount(0, text.length()));
    body.put("value", text);
    return body;
  }

  private static List<Object> parties(EnrichedArticle article, Set<Party.Type> types) {
    List<Object> parties = new ArrayList<>();
    for (Party party : article.parties()) {
      if (types.contains(party.type())) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", party.name());
        json.put("rel", "about");
        put(json, "uri", known(party));
        json.put("literal", party.key());
        parties.add(json);
      }
    }
    return parties;
  }

  /** Where the party is known elsewhere; null where it is not. */
  private static String known(Party party) {
    return party.refs().stream()
        .filter(ref -> ref.startsWith(WIKIDATA))
        .map(ref -> WIKIDATA_ENTITIES + encode(ref.substring(WIKIDATA.length())))
        .findFirst()
        .orElse(null);
  }

  private static List<Object> subjects(List<Topic> topics) {
    List<Object> subjects = new ArrayList<>();
    for (Topic topic : topics) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", topic.name());
      json.put("rel", "about");
      json.put(
          "uri",
          topic.id().startsWith(MEDIA_TOPIC)
              ? MEDIA_TOPICS + encode(topic.id().substring(MEDIA_TOPIC.length()))
              : uri("topic", topic.id()));
      json.put("literal", topic.id());
      json.put("creator", "copydesk");
      json.put("confidence", (int) Math.max(0, Math.min(100, Math.round(topic.score() * 100))));
      subjects.add(json);
    }
    return subjects;
  }

  private static List<Object> sources(String source) {
    return source == null ? List.of() : List.of(Map.of("literal", source));
  }

  private static List<Object> altIds(String id, Wire.Provider provider) {
    List<Object> ids = new ArrayList<>();
    ids.add(altId("copydesk", id));
    if (provider != null && provider.id() != null) {
      ids.add(altId("provider", provider.id()));
    }
    return ids;
  }

  private static Map<String, Object> altId(String role, String value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", role);
    json.put("value", value);
    return json;
  }

  private static Map<String, Object> extension(EnrichedArticle article) {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("id", article.id());
    own.put("filed", Filed.of(article).date());
    put(own, "published", article.published());
    put(own, "received", article.received());
    put(own, "storyId", article.storyId());
    put(own, "change", article.change());
    own.put("textSha256", article.textSha256());
    own.put("engine", article.engine());
    List<Object> statements = new ArrayList<>();
    for (Statement statement : article.statements()) {
      statements.add(statement(statement, article.parties()));
    }
    own.put("statements", statements);
    return own;
  }

  private static Map<String, Object> statement(Statement statement, List<Party> parties) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", statement.id());
    json.put("kind", statement.kind());
    json.put("act", statement.act());
    json.put("text", statement.text());
    json.put("spans", statement.spans());
    put(json, "speaker", voice(statement.speaker(), parties));
    put(
        json,
        "relayedBy",
        statement.relayedBy().stream().map(relayer -> voice(relayer, parties)).toList());
    put(json, "addressee", voice(statement.addressee(), parties));
    json.put("confidence", statement.confidence());
    put(json, "unattributed", statement.unattributed());
    return json;
  }

  /** Who it is, by the key that the people, organisations and places have as their literal. */
  private static Map<String, Object> voice(Voice voice, List<Party> parties) {
    if (voice == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", voice.name());
    parties.stream()
        .filter(party -> party.id().equals(voice.party()))
        .findFirst()
        .ifPresent(party -> json.put("literal", party.key()));
    put(json, "mention", voice.mention());
    return json;
  }

  /** The id itself where it is a URI, else one made of it. */
  private static String uri(String kind, String id) {
    try {
      URI uri = new URI(id);
      if (uri.isAbsolute() && id.chars().allMatch(c -> c < 0x80)) {
        return id;
      }
    } catch (URISyntaxException e) {
      // then one is made of it
    }
    return "urn:copydesk:" + kind + ":" + encode(id);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
