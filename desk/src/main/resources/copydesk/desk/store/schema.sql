-- What the desk keeps. Whoever changes this, or what is put into it, raises DeskFile.FORM.
-- A pos is a Place: newer is larger; where several tables have one, it is the same article or statement.

CREATE TABLE channel(id TEXT NOT NULL);
CREATE TABLE positions(part INTEGER PRIMARY KEY, first INTEGER NOT NULL, next INTEGER NOT NULL);

-- Topics (with all above them), and what a statement is about, are JSON arrays in the order of their text.
CREATE TABLE articles(pos INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
  date TEXT, source TEXT, topics TEXT);
CREATE INDEX articles_date ON articles(date);
CREATE TABLE summaries(pos INTEGER PRIMARY KEY, json BLOB NOT NULL);
CREATE TABLE article_party(k TEXT NOT NULL, pos INTEGER NOT NULL, party BLOB NOT NULL,
  PRIMARY KEY(k, pos)) WITHOUT ROWID;
CREATE INDEX article_party_pos ON article_party(pos);
-- The words of headline and text, and all else that articles are asked by (Key).
CREATE VIRTUAL TABLE article_words USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii');

-- Every version that was read. One that is filed again takes the place of itself, and is told at both its
-- offsets: as it is now where it was filed first, and as filed again where it was filed last. One that was not
-- usable and is now counts as filed first then.
CREATE TABLE versions(article TEXT NOT NULL, version INTEGER NOT NULL, part INTEGER NOT NULL,
  off INTEGER NOT NULL, first_off INTEGER NOT NULL, alone INTEGER NOT NULL, time INTEGER NOT NULL,
  record BLOB NOT NULL);
CREATE UNIQUE INDEX versions_article ON versions(article, version);
CREATE UNIQUE INDEX versions_place ON versions(part, off);
CREATE INDEX versions_first ON versions(part, first_off);
CREATE INDEX versions_again ON versions(part, off) WHERE off > first_off;
CREATE TABLE graves(id TEXT PRIMARY KEY, part INTEGER NOT NULL, off INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX graves_place ON graves(part, off);

CREATE TABLE statements(pos INTEGER PRIMARY KEY, article INTEGER NOT NULL, k TEXT NOT NULL,
  speaker TEXT NOT NULL, about TEXT, date TEXT);
CREATE INDEX statements_article ON statements(article);
CREATE INDEX statements_speaker ON statements(speaker);
CREATE TABLE statement_records(pos INTEGER PRIMARY KEY, json BLOB NOT NULL);
CREATE VIRTUAL TABLE statement_words USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii');

-- How many articles that stand have it.
CREATE TABLE parties(k TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE names(id INTEGER PRIMARY KEY, k TEXT NOT NULL, name TEXT NOT NULL, uses INTEGER NOT NULL,
  named INTEGER NOT NULL, UNIQUE(k, name));
CREATE VIRTUAL TABLE name_words USING fts5(words, content='', contentless_delete=1, prefix='2 3', tokenize='ascii');
CREATE TABLE topics(k TEXT PRIMARY KEY, name TEXT, broader TEXT, articles INTEGER NOT NULL,
  central INTEGER NOT NULL) WITHOUT ROWID;

-- What was filed in each minute since 1970, of the last day.
CREATE TABLE minutes(minute INTEGER PRIMARY KEY, articles INTEGER NOT NULL, statements INTEGER NOT NULL);
CREATE TABLE topic_minutes(k TEXT NOT NULL, minute INTEGER NOT NULL, articles INTEGER NOT NULL,
  PRIMARY KEY(k, minute)) WITHOUT ROWID;
