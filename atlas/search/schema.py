"""The tables of the index: one SQLite file, FTS5 in it."""

VERSION = "14"
"""Changes with the tables; an index of each version is a file of its own."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE files (path TEXT PRIMARY KEY, modified INTEGER, size INTEGER) WITHOUT ROWID;
CREATE TABLE modules (path TEXT PRIMARY KEY, fingerprint TEXT, problem TEXT) WITHOUT ROWID;
CREATE TABLE module_files (module TEXT, file TEXT, PRIMARY KEY (module, file)) WITHOUT ROWID;
CREATE TABLE views (id TEXT PRIMARY KEY, path TEXT, kind TEXT, category TEXT, system TEXT,
    title TEXT, summary TEXT, as_of TEXT) WITHOUT ROWID;
CREATE TABLE signatures (number INTEGER PRIMARY KEY, key TEXT UNIQUE, origin TEXT, data TEXT);
CREATE TABLE failures (technology TEXT, title TEXT, origin TEXT, causes TEXT, steps TEXT,
    PRIMARY KEY (technology, title)) WITHOUT ROWID;
CREATE TABLE ports (port INTEGER, technology TEXT, use TEXT, origin TEXT,
    PRIMARY KEY (port, technology, use)) WITHOUT ROWID;
CREATE TABLE signature_views (key TEXT, view TEXT, PRIMARY KEY (key, view)) WITHOUT ROWID;
CREATE TABLE carriers (signature TEXT, view TEXT, position INTEGER, component TEXT,
    failure TEXT, panel INTEGER, takes TEXT, steps TEXT,
    PRIMARY KEY (signature, view, position)) WITHOUT ROWID;
CREATE TABLE runs (technology TEXT, view TEXT, component TEXT, label TEXT, plane TEXT,
    PRIMARY KEY (technology, view, component)) WITHOUT ROWID;
CREATE TABLE calls (view TEXT, tail TEXT, head TEXT, PRIMARY KEY (view, tail, head)) WITHOUT ROWID;
CREATE TABLE links (view TEXT, target TEXT, relation TEXT, because TEXT,
    PRIMARY KEY (view, target)) WITHOUT ROWID;
CREATE TABLE parts (part TEXT, view TEXT, component TEXT, PRIMARY KEY (part, view)) WITHOUT ROWID;
CREATE TABLE reports (url TEXT, view TEXT, PRIMARY KEY (url, view)) WITHOUT ROWID;
CREATE TABLE document_views (number INTEGER PRIMARY KEY, view TEXT);
CREATE INDEX documents_by_view ON document_views (view);
CREATE INDEX carriers_by_view ON carriers (view);
CREATE INDEX signature_views_by_view ON signature_views (view);
CREATE INDEX links_by_target ON links (target);
CREATE INDEX parts_by_view ON parts (view);
CREATE INDEX reports_by_view ON reports (view);
CREATE INDEX runs_by_view ON runs (view);
CREATE VIRTUAL TABLE documents USING fts5(title, body, kind UNINDEXED, view UNINDEXED,
    place UNINDEXED, tokenize = "porter unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(documents, row);
CREATE VIRTUAL TABLE signature_words USING fts5(words, tokenize = "unicode61 tokenchars '_'");
"""

TURN = "turn"
"""The key of a value that differs after each update."""

OF_A_VIEW = (
    "DELETE FROM carriers WHERE view = ?",
    "DELETE FROM runs WHERE view = ?",
    "DELETE FROM calls WHERE view = ?",
    "DELETE FROM links WHERE view = ?",
    "DELETE FROM parts WHERE view = ?",
    "DELETE FROM reports WHERE view = ?",
    "DELETE FROM signature_views WHERE view = ?",
    "DELETE FROM documents WHERE rowid IN (SELECT number FROM document_views WHERE view = ?)",
    "DELETE FROM document_views WHERE view = ?",
    "DELETE FROM views WHERE id = ?",
)
"""What forgets a view."""

TITLE_WEIGHT, BODY_WEIGHT = 8.0, 1.0
