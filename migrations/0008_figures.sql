-- What shards have counted, by the month (UTC) in which attempts began: how many started and finished, and the
-- sum of what they scored in hundred-thousandths of full marks. Each shard writes its own rows, at most every
-- ten minutes and when it folds; a report writes those of all shards that it hears.
CREATE TABLE monthly (
	quiz TEXT NOT NULL,
	epoch INTEGER NOT NULL,
	shard INTEGER NOT NULL,
	month TEXT NOT NULL,
	started INTEGER NOT NULL,
	finished INTEGER NOT NULL,
	score INTEGER NOT NULL,
	PRIMARY KEY (quiz, epoch, shard, month)
) WITHOUT ROWID;
CREATE INDEX monthly_by_month ON monthly (month, quiz, started, finished, score);

-- A quiz's figures in one row: the sums over its shards, and what the last full report said. Where the sums are
-- newer than the report, the quiz was played since.
CREATE TABLE quiz_figures (
	quiz TEXT PRIMARY KEY,
	started INTEGER NOT NULL DEFAULT 0,
	finished INTEGER NOT NULL DEFAULT 0,
	score INTEGER NOT NULL DEFAULT 0,
	summed_at TEXT,
	reported_at TEXT,
	tried_at TEXT,
	alerts TEXT NOT NULL DEFAULT '[]',
	questions TEXT NOT NULL DEFAULT '[]'
) WITHOUT ROWID;
