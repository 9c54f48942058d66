import { z } from "zod";

/** What `GET /health` answers. */
export const healthReply = z.strictObject({ ok: z.literal(true) });
