import { Hono } from "hono";
import { inNewsroom } from "../../contract/newsroomRoutes.ts";
import { routes, scopes } from "../../contract/wire.ts";
import { allow } from "../auth/allow.ts";
import type { App } from "../http/context.ts";
import { archive } from "./archive.ts";
import { audit } from "./audit.ts";
import { drafts } from "./drafts.ts";
import { embedCodes } from "./embedCodes.ts";
import { figures } from "./figures.ts";
import { leftOut } from "./leftOut.ts";
import { overview } from "./overview.ts";
import { quizzes } from "./quizzes.ts";
import { rawLog } from "./rawLog.ts";
import { stats } from "./stats.tsx";
import { story } from "./story.ts";
import { tokens } from "./tokens.ts";

/**
 * The API for the newsroom's pages: the same handlers at another path, with the browser's session instead of a token.
 * It has no public addresses, so every request needs a session.
 */
export const newsroomApi = new Hono<App>();

newsroomApi.use(`${inNewsroom("/api")}/*`, allow(...scopes));
for (const each of [rawLog, stats, leftOut, drafts, embedCodes, archive, quizzes])
	newsroomApi.route(inNewsroom(routes.quizzes), each);
newsroomApi.route(inNewsroom(routes.tokens), tokens);
newsroomApi.route(inNewsroom(routes.audit), audit);
newsroomApi.route(inNewsroom(routes.story), story);
newsroomApi.route(inNewsroom(routes.figures), figures);
newsroomApi.route(inNewsroom(routes.overview), overview);
