import { app } from "./app.ts";

export { AnswerLog } from "./log/answerLog.ts";
export default app;
