-- What a shard counted before it dropped its attempts, as text in parts that each fit into a row. The
-- table `folded` holds what 0.1.0 and 0.2.0 folded, and stays as it is.
CREATE TABLE folded_counters (
	quiz TEXT NOT NULL,
	epoch INTEGER NOT NULL,
	shard INTEGER NOT NULL,
	part INTEGER NOT NULL,
	text TEXT NOT NULL,
	PRIMARY KEY (quiz, epoch, shard, part)
) WITHOUT ROWID;
