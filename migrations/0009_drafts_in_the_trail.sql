-- Which version of the draft a line of the trail ends with: what one person saves within ten minutes is one line.
-- Older releases write none; each of their lines is one version.
ALTER TABLE audit ADD COLUMN draft INTEGER;
