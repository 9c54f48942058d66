import { z } from "zod";

/** What `POST /api/newsroom/story` takes: where a story is; whether it may be read there is decided when it is. */
export const storyRequest = z.strictObject({
	url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).max(2000),
});

/** What it replies: the page as its site sent it, for the browser to read; `url` is where it was in the end. */
export const storyReply = z.strictObject({ url: z.string(), html: z.string() });
