-- A quiz is published when it has a revision; withdrawn, its embeds give way to their fallback.
CREATE TABLE quizzes (
	id TEXT PRIMARY KEY,
	revision INTEGER NOT NULL,
	epoch INTEGER NOT NULL,
	withdrawn INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- Revisions never change. The document is kept as its editor wrote it.
CREATE TABLE revisions (
	quiz TEXT NOT NULL,
	revision INTEGER NOT NULL,
	document TEXT NOT NULL,
	published_at TEXT NOT NULL,
	PRIMARY KEY (quiz, revision)
) WITHOUT ROWID;

-- Where answers go: shard = HMAC(salt, attempt) mod shards. The salt is never served and never changes.
CREATE TABLE epochs (
	quiz TEXT NOT NULL,
	epoch INTEGER NOT NULL,
	shards INTEGER NOT NULL,
	salt TEXT NOT NULL,
	opened_at TEXT NOT NULL,
	PRIMARY KEY (quiz, epoch)
) WITHOUT ROWID;
