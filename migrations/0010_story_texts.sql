-- The texts of a quiz's stories, by their names, once its draft is gone: editors find them again, and readers get none.
-- Older releases keep them in drafts alone and write none here.
CREATE TABLE story_texts (
	quiz TEXT PRIMARY KEY,
	texts TEXT NOT NULL
);
