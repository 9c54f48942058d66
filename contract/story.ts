import { z } from "zod";

/**
 * The body of `POST /api/newsroom/story`: the address of a story. Whether it may be read is decided when it is fetched.
 */
export const storyRequest = z.strictObject({
	url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).max(2000),
});

/** The reply: the page as its site sent it, which the browser then reads. `url` is the address after redirects. */
export const storyReply = z.strictObject({ url: z.string(), html: z.string() });
