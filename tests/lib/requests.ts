import type { Page, Request } from "playwright-core";
import { type AnswersBody, answersBody } from "../../contract/answers.ts";
import { readJson } from "../../contract/readJson.ts";

type Watched = { requests: Request[]; pending: Map<Request, Promise<void>> };

const watched = new WeakMap<Page, Watched>();

/** Writes down what a page asks the network for, from now on. */
export function watchRequests(page: Page): void {
	const requests: Request[] = [];
	const pending = new Map<Request, Promise<void>>();
	const finish = new Map<Request, () => void>();
	page.on("request", (request) => {
		requests.push(request);
		pending.set(request, new Promise((resolve) => finish.set(request, resolve)));
	});
	const end = (request: Request) => {
		finish.get(request)?.();
		pending.delete(request);
	};
	page.on("requestfinished", end);
	page.on("requestfailed", end);
	watched.set(page, { requests, pending });
}

function of(page: Page): Watched {
	const found = watched.get(page);
	if (!found) throw new Error("this page's requests are not watched");
	return found;
}

/** What a page has asked the network for, in order. */
export function requestsOf(page: Page): Request[] {
	return of(page).requests;
}

/** Those for the addresses of readers and newsroom, as `GET /api/quizzes/town-hall`. */
export function apiRequestsOf(page: Page): string[] {
	return requestsOf(page)
		.map((request) => `${request.method()} ${new URL(request.url()).pathname}`)
		.filter((each) => each.includes(" /api/"));
}

/** The next frame has told observers what they wait for, and the page's tasks are done: twice, for what those began. */
const turn = async (): Promise<void> => {
	for (let round = 0; round < 2; round++) {
		await new Promise<void>((resolve) => {
			const observer = new IntersectionObserver(() => {
				observer.disconnect();
				resolve();
			});
			observer.observe(document.documentElement);
		});
		await scheduler.postTask(() => undefined, { priority: "background" });
	}
};

/**
 * Waits until a page has done all that it does by itself: every request has ended, and a turn of its tasks
 * afterwards has begun no other. Only what a timer will do later is still to come.
 */
export async function settled(page: Page): Promise<void> {
	const { requests, pending } = of(page);
	for (let before = -1; before < requests.length; ) {
		await Promise.all(pending.values());
		before = requests.length;
		await page.evaluate(turn);
	}
}

/** What a page has posted of answers, in order. */
export function answersOf(page: Page): AnswersBody[] {
	return requestsOf(page).flatMap((request) => {
		const text = request.postData();
		return text === null ? [] : [readJson(answersBody, text)];
	});
}
