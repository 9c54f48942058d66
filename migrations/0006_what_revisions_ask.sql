-- What a revision's questions count as (`generations`, see contract/generations.ts), what it asks (`form`, a
-- digest) and which places differ from the revision before (`changed`). Absent where a release before
-- 0.3.0 published it, until somebody looks. Older releases neither read nor write them.
ALTER TABLE revisions ADD COLUMN generations TEXT;
ALTER TABLE revisions ADD COLUMN form TEXT;
ALTER TABLE revisions ADD COLUMN changed TEXT;
