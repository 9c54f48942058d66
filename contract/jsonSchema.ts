import { z } from "zod";
import { writtenQuiz } from "./base.ts";

/**
 * The quiz document as JSON Schema (draft 2020-12), for text editors that complete and check as an author types. Some
 * rules cannot be expressed in it, such as unique ids; `readback check` checks those.
 */
export const quizJsonSchema = {
	...z.toJSONSchema(writtenQuiz, { io: "input" }),
	oneOf: [{ required: ["article"] }, { required: ["stories"] }],
};
