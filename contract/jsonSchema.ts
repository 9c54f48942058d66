import { z } from "zod";
import { writtenQuiz } from "./base.ts";

/**
 * The quiz document as JSON Schema (draft 2020-12), for editors that complete and check while an
 * author writes. What it cannot say (that a band can be reached, that ids are unique) `check` says.
 */
export const quizJsonSchema = {
	...z.toJSONSchema(writtenQuiz, { io: "input" }),
	oneOf: [{ required: ["article"] }, { required: ["stories"] }],
};
