-- Which attempts the newsroom leaves out of a quiz's figures: rules with a version, as JSON. None: null.
ALTER TABLE quizzes ADD COLUMN left_out TEXT;
