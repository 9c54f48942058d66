-- What the newsroom's list says of each quiz, so that a page of it reads no document. `revision` 0: there is a
-- draft alone. `read_as` says by which reading title and soundness were found (READING in
-- src/catalog/list/entryOf.ts; 0: nobody has looked yet), and `bytes` how long the document was then.
CREATE TABLE quiz_list (
	id TEXT PRIMARY KEY,
	revision INTEGER NOT NULL,
	withdrawn INTEGER NOT NULL,
	draft INTEGER NOT NULL,
	published_at TEXT,
	changed_at TEXT NOT NULL,
	changed_by TEXT,
	title TEXT NOT NULL DEFAULT '',
	language TEXT NOT NULL DEFAULT 'und',
	headline TEXT NOT NULL DEFAULT '',
	search TEXT NOT NULL DEFAULT '',
	sound INTEGER NOT NULL DEFAULT 0,
	bytes INTEGER NOT NULL DEFAULT 0,
	read_as INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX quiz_list_changed ON quiz_list (changed_at, id);
CREATE INDEX quiz_list_withdrawn ON quiz_list (changed_at, id) WHERE withdrawn = 1;
CREATE INDEX quiz_list_drafts ON quiz_list (changed_at, id) WHERE draft > 0;

-- What the list has last said of a quiz's revision and withdrawal, and of a draft's version. Older releases do not
-- write these, so what they change is found by the indexes, and the list's row is made anew.
ALTER TABLE quizzes ADD COLUMN listed INTEGER;
CREATE INDEX quizzes_unlisted ON quizzes (id) WHERE deleted = 0 AND listed IS NOT (revision * 2 + withdrawn);
ALTER TABLE drafts ADD COLUMN listed INTEGER;
CREATE INDEX drafts_unlisted ON drafts (quiz) WHERE listed IS NOT version;

INSERT INTO quiz_list (id, revision, withdrawn, draft, published_at, changed_at, changed_by)
	SELECT quizzes.id, quizzes.revision, quizzes.withdrawn, coalesce(drafts.version, 0), published_at,
		max(coalesce(last.at, published_at), coalesce(saved_at, '')),
		iif(saved_at > coalesce(last.at, published_at), saved_by, last.actor)
	FROM quizzes
	JOIN revisions ON revisions.quiz = quizzes.id AND revisions.revision = quizzes.revision
	LEFT JOIN drafts ON drafts.quiz = quizzes.id
	LEFT JOIN audit AS last ON last.id = (
		SELECT id FROM audit WHERE subject = quizzes.id
		AND action IN ('publish', 'withdraw', 'restore', 'import', 'save-draft', 'drop-draft')
		ORDER BY id DESC LIMIT 1
	)
	WHERE quizzes.deleted = 0;
INSERT INTO quiz_list (id, revision, withdrawn, draft, changed_at, changed_by)
	SELECT quiz, 0, 0, version, saved_at, saved_by FROM drafts WHERE quiz NOT IN (SELECT id FROM quiz_list);
UPDATE quizzes SET listed = revision * 2 + withdrawn WHERE id IN (SELECT id FROM quiz_list);
UPDATE drafts SET listed = version;
