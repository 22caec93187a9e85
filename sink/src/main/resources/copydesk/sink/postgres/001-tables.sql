-- What articles.enriched says, one row an article; what belongs to an article goes with it.

CREATE TABLE source_channel (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  id text NOT NULL
);
COMMENT ON TABLE source_channel IS 'The Kafka topic that all of this was read from, by its id.';

CREATE TABLE channel_position (
  partition int PRIMARY KEY,
  next bigint NOT NULL
);
COMMENT ON TABLE channel_position IS 'Up to where each partition was read; written in the transaction of the data.';

CREATE TABLE article (
  key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id_sha256 bytea NOT NULL UNIQUE,
  id text NOT NULL,
  version int NOT NULL,
  status text NOT NULL,
  source text,
  received timestamptz,
  published date,
  day date,
  language text,
  headline text,
  kind text NOT NULL,
  story_id text,
  text text NOT NULL,
  record jsonb NOT NULL,
  channel_partition int NOT NULL,
  channel_offset bigint NOT NULL
);
COMMENT ON COLUMN article.id_sha256 IS 'SHA-256 of the id in UTF-8: an id can be too long for an index.';
COMMENT ON COLUMN article.day IS 'The date that the article gives itself, else that of its arrival (UTC); null where it has neither.';
COMMENT ON COLUMN article.record IS 'The whole record as it is on the channel.';
CREATE INDEX article_id ON article USING hash (id);
CREATE INDEX article_day ON article (day);
CREATE INDEX article_story ON article USING hash (story_id);

CREATE TABLE statement (
  article bigint NOT NULL REFERENCES article ON DELETE CASCADE,
  ordinal int NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  act text NOT NULL,
  text text NOT NULL,
  speaker_key text NOT NULL,
  speaker_name text,
  confidence double precision NOT NULL,
  rule text NOT NULL,
  unattributed text,
  day date,
  PRIMARY KEY (article, ordinal)
);
COMMENT ON TABLE statement IS 'The statements of usable articles, in text order from 1.';
CREATE INDEX statement_speaker ON statement (speaker_key, day);
CREATE INDEX statement_id ON statement USING hash (id);

CREATE TABLE statement_party (
  article bigint NOT NULL,
  statement int NOT NULL,
  role text NOT NULL CHECK (role IN ('about', 'addressee', 'relayer')),
  party_key text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (article, statement, role, party_key),
  FOREIGN KEY (article, statement) REFERENCES statement ON DELETE CASCADE
);
COMMENT ON TABLE statement_party IS 'Who is in a statement, the speaker apart: who is mentioned in its words, spoken to, or reports it.';
CREATE INDEX statement_party_key ON statement_party (party_key);

CREATE TABLE party (
  article bigint NOT NULL REFERENCES article ON DELETE CASCADE,
  ordinal int NOT NULL,
  id text NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  salience double precision NOT NULL,
  mentions int NOT NULL,
  roles text[] NOT NULL,
  aliases text[] NOT NULL,
  refs text[] NOT NULL,
  PRIMARY KEY (article, ordinal)
);
COMMENT ON TABLE party IS 'The parties of usable articles, the most salient first, from 1.';
CREATE INDEX party_key ON party (key);

CREATE TABLE topic (
  article bigint NOT NULL REFERENCES article ON DELETE CASCADE,
  ordinal int NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  score double precision NOT NULL,
  broader text[] NOT NULL,
  PRIMARY KEY (article, ordinal)
);
COMMENT ON TABLE topic IS 'The topics of usable articles, the most central first, from 1.';
CREATE INDEX topic_id ON topic USING hash (id);

CREATE TABLE grave (
  id_sha256 bytea PRIMARY KEY,
  id text NOT NULL,
  version int NOT NULL,
  channel_partition int NOT NULL,
  channel_offset bigint NOT NULL,
  killed timestamptz NOT NULL
);
COMMENT ON TABLE grave IS 'Articles that were killed, without anything they said: no version up to this one comes back.';
