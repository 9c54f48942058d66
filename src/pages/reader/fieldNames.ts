/** Names of the form's fields; a question's id holds no dot. */
export const fieldOf = (question: string) => `answer.${question}`;
export const placeFieldOf = (question: string, item: string) => `answer.${question}.${item}`;
export const keptFieldOf = (question: string) => `kept.${question}`;
