import { z } from "zod";
import { choice } from "./kinds/choice/schema.ts";
import { multiple } from "./kinds/multiple/schema.ts";
import { numberQuestion } from "./kinds/number/schema.ts";
import { order } from "./kinds/order/schema.ts";
import { trueFalse } from "./kinds/trueFalse/schema.ts";

/** What a question asks, by its kind; ids inside it are unique and its key can be right. */
export const question = z.discriminatedUnion("kind", [choice, multiple, trueFalse, numberQuestion, order]);

export type Question = z.output<typeof question>;
export type Kind = Question["kind"];
type Questions = { [K in Kind]: Extract<Question, { kind: K }> };
/** Questions of some kinds; a generic one picks the member that fits it from a table over kinds. */
export type QuestionOf<K extends Kind> = { [P in K]: Questions[P] & { kind: P } }[K];
