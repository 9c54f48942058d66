import { z } from "zod";
import { choice } from "./kinds/choice/schema.ts";
import { multiple } from "./kinds/multiple/schema.ts";
import { numberQuestion } from "./kinds/number/schema.ts";
import { order } from "./kinds/order/schema.ts";
import { trueFalse } from "./kinds/trueFalse/schema.ts";

/** A question, by its kind. Its ids are unique and it can be answered correctly. */
export const question = z.discriminatedUnion("kind", [choice, multiple, trueFalse, numberQuestion, order]);

export type Question = z.output<typeof question>;
export type Kind = Question["kind"];
type Questions = { [K in Kind]: Extract<Question, { kind: K }> };
/** The questions of some kinds. Generic code uses tables over kinds to find the matching member. */
export type QuestionOf<K extends Kind> = { [P in K]: Questions[P] & { kind: P } }[K];
