/** The files in `migrations/` in order. A test checks that the list is complete. */
export const migrations = [
	"0001_catalog.sql",
	"0002_answer_log.sql",
	"0003_newsroom.sql",
	"0004_folded_counters.sql",
	"0005_left_out.sql",
	"0006_what_revisions_ask.sql",
	"0007_quiz_list.sql",
	"0008_figures.sql",
	"0009_drafts_in_the_trail.sql",
	"0010_story_texts.sql",
] as const;
