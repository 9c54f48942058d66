/** The names of the form's fields. A question's id contains no dot. */
export const fieldOf = (question: string) => `answer.${question}`;
export const placeFieldOf = (question: string, item: string) => `answer.${question}.${item}`;
/** Holds the typed text whose reading the form has shown. */
export const seenFieldOf = (question: string) => `seen.${question}`;
export const keptFieldOf = (question: string) => `kept.${question}`;
