-- Who may use the newsroom's routes. A token itself is known to its owner alone; kept is a digest.
CREATE TABLE tokens (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	scopes TEXT NOT NULL,
	digest TEXT NOT NULL,
	created_at TEXT NOT NULL,
	expires_at TEXT NOT NULL,
	revoked_at TEXT,
	used_on TEXT
) WITHOUT ROWID;

-- What an editor is working on, one per quiz; readers see it by a link that expires.
CREATE TABLE drafts (
	quiz TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	document TEXT NOT NULL,
	saved_at TEXT NOT NULL,
	saved_by TEXT NOT NULL
) WITHOUT ROWID;

-- Every change: who, what, when, and which places differ. Written in the change's own transaction.
CREATE TABLE audit (
	id INTEGER PRIMARY KEY,
	at TEXT NOT NULL,
	actor TEXT NOT NULL,
	action TEXT NOT NULL,
	subject TEXT NOT NULL,
	revision INTEGER,
	changed TEXT NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, id);
