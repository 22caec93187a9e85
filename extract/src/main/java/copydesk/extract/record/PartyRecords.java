package copydesk.extract.record;

import copydesk.extract.party.Entity;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Role;
import copydesk.records.Section;
import copydesk.records.Span;
import copydesk.records.text.OneLine;
import copydesk.records.text.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One article's parties as records, the most salient first. */
public final class PartyRecords {
  /** What a reference weighs in the salience: a name in the headline says most. */
  private static final double HEADLINE = 3;

  private static final double LEAD = 2;
  private static final double ELSEWHERE = 1;
  private static final double NOT_A_NAME = 0.5;

  private final ArticleText article;
  private final Tokens tokens;
  private final Offsets offsets;
  private final int firstParagraph;
  private final IdentityHashMap<Entity, String> ids = new IdentityHashMap<>();
  private final List<Entity> ordered;
  private final List<Party> records = new ArrayList<>();

  public PartyRecords(ArticleText article, Offsets offsets, List<Entity> entities) {
    this.article = article;
    this.tokens = article.tokens();
    this.offsets = offsets;
    this.firstParagraph = firstParagraph(article);
    IdentityHashMap<Entity, Double> weights = new IdentityHashMap<>();
    double sum = 0;
    for (Entity entity : entities) {
      double weight = weight(entity);
      weights.put(entity, weight);
      sum += weight;
    }
    ordered = new ArrayList<>(entities);
    ordered.sort(
        Comparator.comparingDouble((Entity e) -> -weights.get(e))
            .thenComparingInt(e -> e.references().get(0).first()));
    for (Entity entity : ordered) {
      ids.put(entity, "p" + (ids.size() + 1));
    }
    for (Entity entity : ordered) {
      records.add(record(entity, Math.round(weights.get(entity) / sum * 1000) / 1000.0));
    }
  }

  /** The records. */
  public List<Party> all() {
    return records;
  }

  /** The parties in the order of their records. */
  public List<Entity> inOrder() {
    return ordered;
  }

  /** The id of a party in its record, or null for none. */
  public String id(Entity entity) {
    return entity == null ? null : ids.get(entity);
  }

  private double weight(Entity entity) {
    double weight = 0;
    for (Entity.Reference reference : entity.references()) {
      double place =
          switch (article.blockOf(tokens.sentenceOf(reference.first())).kind()) {
            case HEADLINE, SUMMARY -> HEADLINE;
            default -> isLead(reference.first()) ? LEAD : ELSEWHERE;
          };
      weight += reference.kind() == Mention.Kind.NAME ? place : place * NOT_A_NAME;
    }
    return weight;
  }

  private boolean isLead(int token) {
    return tokens.blockOf(tokens.sentenceOf(token)) <= firstParagraph;
  }

  private static int firstParagraph(ArticleText article) {
    for (int i = 0; i < article.layout().blocks().size(); i++) {
      if (article.layout().blocks().get(i).kind() == Section.Kind.PARAGRAPH) {
        return i;
      }
    }
    return -1;
  }

  private Party record(Entity entity, double salience) {
    String name = OneLine.of(entity.name());
    Set<String> aliases = new LinkedHashSet<>();
    List<Mention> mentions = new ArrayList<>();
    Set<Span> seen = new LinkedHashSet<>();
    List<Entity.Reference> references = new ArrayList<>(entity.references());
    references.sort(Comparator.comparingInt(Entity.Reference::first));
    for (Entity.Reference reference : references) {
      Span span = offsets.ofTokens(reference.first(), reference.end());
      if (seen.add(span)) {
        mentions.add(new Mention(span.start(), span.end(), reference.kind()));
        if (reference.kind() == Mention.Kind.NAME) {
          aliases.add(text(reference.first(), reference.end()));
          addTitled(entity, reference, aliases);
        }
      }
    }
    aliases.remove(name);
    List<String> refs = entity.entry() == null ? List.of() : entity.entry().refs();
    return new Party(
        ids.get(entity),
        key(entity, name),
        name,
        entity.type(),
        roles(entity),
        List.copyOf(aliases),
        mentions,
        salience,
        refs);
  }

  /** "FM Qureshi": a short title right before a name makes another name of both. */
  private void addTitled(Entity entity, Entity.Reference reference, Set<String> aliases) {
    for (Entity.Role role : entity.roles()) {
      if (role.end() == reference.first()
          && role.end() - role.first() == 1
          && tokens.shape(role.first()).isCapital()) {
        aliases.add(text(role.first(), reference.end()));
      }
    }
  }

  private List<Role> roles(Entity entity) {
    if (entity.roles().isEmpty()) {
      return List.of();
    }
    RoleRecords roles = new RoleRecords();
    List<Entity.Role> stated = new ArrayList<>(entity.roles());
    stated.sort(Comparator.comparingInt(Entity.Role::first));
    for (Entity.Role role : stated) {
      String title = text(role.first(), role.end());
      roles.add(title, id(role.of()), offsets.ofTokens(role.first(), role.end()));
    }
    return roles.all();
  }

  private String text(int first, int end) {
    return OneLine.of(tokens.string(first, end));
  }

  /** The same party has the same key in every article. */
  private static String key(Entity entity, String name) {
    if (entity.entry() != null) {
      return entity.entry().key();
    }
    String type = entity.type().name().toLowerCase(Locale.ROOT);
    String slug = Slug.of(entity.isPerson() ? withoutInitials(name) : name);
    return type + "/" + (slug.isEmpty() ? "unnamed" : slug);
  }

  /** "Antony J. Blinken" and "Antony Blinken" are one key. */
  private static String withoutInitials(String name) {
    String[] words = name.split(" ", -1);
    StringBuilder kept = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      boolean initial = words[i].length() == 2 && words[i].charAt(1) == '.';
      kept.append(initial ? "" : " " + words[i]);
    }
    return kept.toString();
  }
}
