-- What a reader asks for; a role that may read the views only sees nothing that is withheld.

CREATE VIEW usable_article AS
  SELECT id, version, source, received, published, day, language, headline, kind, story_id, text
  FROM article
  WHERE status = 'usable';

CREATE VIEW statements_by_speaker AS
  SELECT s.speaker_key, s.speaker_name, s.day, s.id AS statement, s.kind, s.act, s.text,
    s.confidence, a.id AS article, a.version, coalesce(a.story_id, a.id) AS story, a.source,
    a.headline
  FROM statement s
  JOIN article a ON a.key = s.article;
COMMENT ON VIEW statements_by_speaker IS 'Who said what, when and where.';

CREATE VIEW who_speaks_about_whom AS
  SELECT s.speaker_key, s.speaker_name, p.party_key AS about_key, p.name AS about_name, s.day,
    s.id AS statement, s.act, s.text, a.id AS article, coalesce(a.story_id, a.id) AS story,
    a.source
  FROM statement s
  JOIN statement_party p ON p.article = s.article AND p.statement = s.ordinal AND p.role = 'about'
  JOIN article a ON a.key = s.article;
COMMENT ON VIEW who_speaks_about_whom IS 'A row for each statement and party that its words mention.';
