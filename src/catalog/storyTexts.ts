import { z } from "zod";
import { storyTexts } from "../../contract/base.ts";
import { jsonText } from "../../contract/readJson.ts";

type StoryTexts = z.output<typeof storyTexts>;

/** Keeps the stories' texts of a draft that is deleted in the same batch. */
export function keepTextsOfDraft(db: D1Database, quiz: string): D1PreparedStatement {
	return db
		.prepare(
			`INSERT INTO story_texts (quiz, texts)
			SELECT quiz, document ->> '$.texts' FROM drafts WHERE quiz = ? AND json_type(document, '$.texts') = 'object'
			ON CONFLICT (quiz) DO UPDATE SET texts = excluded.texts`,
		)
		.bind(quiz);
}

const textsRow = z.object({ texts: jsonText(storyTexts) });

/** The stories' texts of the last draft that was published or deleted. */
export async function findStoryTexts(db: D1Database, quiz: string): Promise<StoryTexts | undefined> {
	const row = await db.prepare("SELECT texts FROM story_texts WHERE quiz = ?").bind(quiz).first();
	return row ? textsRow.parse(row).texts : undefined;
}
