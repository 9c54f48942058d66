-- A deleted quiz leaves its numbers behind, so that no revision and no epoch is ever used again.
ALTER TABLE quizzes ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;

-- Under attack an editor can ask for a proof that somebody is there: the site key to get one with.
ALTER TABLE quizzes ADD COLUMN guard TEXT;

-- What a shard counted before it dropped its attempts.
CREATE TABLE folded (
	quiz TEXT NOT NULL,
	epoch INTEGER NOT NULL,
	shard INTEGER NOT NULL,
	tally TEXT NOT NULL,
	PRIMARY KEY (quiz, epoch, shard)
) WITHOUT ROWID;

-- Random values that the deployment makes for itself when it first needs them.
CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Links into the newsroom's pages that were used; each opens once.
CREATE TABLE used_links (nonce TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) WITHOUT ROWID;
