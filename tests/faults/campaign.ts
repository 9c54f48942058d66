import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { publish } from "../../cli/publish.ts";
import { type AnswersBody, answersBody, type LogLine } from "../../contract/answers.ts";
import type { QuizDocument } from "../../contract/quiz.ts";
import { readJson } from "../../contract/readJson.ts";
import type { Report } from "../../contract/report.ts";
import { routes } from "../../contract/wire.ts";
import { fullReport, isSameReport, publishedQuiz, reportFrom } from "../lib/newsroom.ts";
import { playOf, userAgent } from "../lib/plays.ts";
import { below, type Random, randomFrom } from "../lib/random.ts";
import { storedAttempts } from "../lib/storedAttempts.ts";
import { startWorkerd, type Workerd } from "../lib/workerd.ts";
import { loadOutbox } from "./outboxes.ts";

/** What was done to requests and servers, by kind. */
export type Faults = { [kind: string]: number };

export type Verdict = {
	seed: number;
	plays: number;
	stored: number;
	faults: Faults;
	epochs: number;
	violations: string[];
};

type Options = {
	seed: number;
	/** Readers, each with one play. */
	plays: number;
	/** Kills of the whole server. */
	kills: number;
	document: QuizDocument;
};

const LONGEST_DELAY_MS = 40;
const READERS_AT_ONCE = 24;
const PATIENCE_MS = 60_000;
/** In every run the quiz outgrows its first epochs. */
const GROWTH_PACE = "2";

type Play = { bodies: AnswersBody[]; acknowledged: number };

/** One campaign on a server of its own. */
class Campaign {
	readonly #options: Options;
	readonly #random: Random;
	readonly #state: string;
	#workerd: Workerd;
	readonly #faults: Faults = {};
	readonly #plays = new Map<string, Play>();
	readonly #violations: string[] = [];
	readonly #startedBefore = new Map<number, number>();
	#isPeace = false;

	private constructor(options: Options, state: string, workerd: Workerd) {
		this.#options = options;
		this.#random = randomFrom(options.seed);
		this.#state = state;
		this.#workerd = workerd;
	}

	static async open(options: Options): Promise<Campaign> {
		const state = await mkdtemp(join(tmpdir(), "readback-faults-"));
		return new Campaign(options, state, await Campaign.#start(options.seed, state));
	}

	static #start(seed: number, state: string): Promise<Workerd> {
		const vars = { GROWTH_PACE, CHECKPOINT_ROWS: "20", FAULT_SEED: String(seed) };
		return startWorkerd({
			config: "tests/faults/wrangler.toml",
			durableObjects: { ANSWER_LOG: "FaultyLog" },
			vars,
			state,
		});
	}

	get #server() {
		return { server: this.#workerd.server, token: this.#workerd.token };
	}

	#count(kind: string): void {
		this.#faults[kind] = (this.#faults[kind] ?? 0) + 1;
	}

	async #deliver(path: string, body: string): Promise<Response> {
		const headers = { "content-type": "text/plain", "user-agent": userAgent };
		const response = await fetch(this.#workerd.server + path, { method: "POST", headers, body });
		if (response.status === 503) this.#count("503 from the server");
		return response;
	}

	/** What a widget gets back, and so knows to be stored: of two bodies under way, the one that this answers. */
	readonly #fetch = async (path: string, { body }: { body: string }): Promise<Response> => {
		const response = await this.#carry(path, body);
		const { attempt, done } = readJson(answersBody, body);
		const play = this.#plays.get(attempt);
		if (play && response.ok) play.acknowledged = Math.max(play.acknowledged, done ? 2 : 1);
		return response;
	};

	/** The network between widgets and server: it drops, doubles, delays and reorders. */
	async #carry(path: string, body: string): Promise<Response> {
		if (this.#isPeace) return this.#deliver(path, body);
		const luck = this.#random();
		if (luck < 0.1) {
			this.#count("request dropped");
			throw new TypeError("the request was dropped");
		}
		if (luck < 0.2) {
			this.#count("answer dropped");
			await this.#deliver(path, body);
			throw new TypeError("the answer was dropped");
		}
		if (luck < 0.3) {
			this.#count("request doubled");
			const [first] = await Promise.all([this.#deliver(path, body), this.#deliver(path, body)]);
			return first;
		}
		if (luck < 0.5) {
			this.#count("request delayed");
			await setTimeout(below(this.#random, LONGEST_DELAY_MS));
		}
		return this.#deliver(path, body);
	}

	/** One reader's widget: it puts what is answered into its outbox, flushes as widgets do, and waits for the last word. */
	async #play(createOutbox: Awaited<ReturnType<typeof loadOutbox>>): Promise<void> {
		const published = await this.#published();
		const [first, last] = playOf(published, this.#random);
		const play: Play = { bodies: [first, last], acknowledged: 0 };
		this.#plays.set(first.attempt, play);
		await new Promise<void>((resolve) => {
			const outbox = createOutbox({
				url: routes.answers(published.quiz.id),
				onReply: () => {
					if (play.acknowledged === 2) resolve();
				},
				onRefused: (status) => {
					this.#violations.push(`refused for good with ${status}`);
					resolve();
				},
			});
			outbox.put(JSON.stringify(first));
			outbox.flush();
			void setTimeout(below(this.#random, 200)).then(() => {
				outbox.put(JSON.stringify(last));
				outbox.close();
			});
		});
	}

	/** The quiz as a page gets it, as soon as there is a server. */
	async #published() {
		for (;;) {
			try {
				return await publishedQuiz(this.#server, this.#options.document.id);
			} catch {
				// Killed a moment ago; pages would show their fallback, and these readers come again.
				await setTimeout(20);
			}
		}
	}

	async #kill(): Promise<void> {
		this.#count("server killed");
		process.kill(this.#workerd.pid, "SIGKILL");
		await this.#workerd.stop();
		this.#workerd = await Campaign.#start(this.#options.seed, this.#state);
	}

	/** A mended typo, then a changed key: revisions two and three. */
	async #edit(revision: number): Promise<void> {
		const document = structuredClone(this.#options.document);
		document.title = `${document.title} (${revision})`;
		if (revision > 2) {
			const claim = document.claims.find(({ question }) => question?.kind === "true-false");
			if (claim?.question?.kind === "true-false") {
				claim.question.answer = !claim.question.answer;
				claim.corrections = [{ date: "2026-01-03", note: "It was the other way round." }];
			}
		}
		await publish(this.#server, { file: "", id: document.id, document });
		this.#count("quiz edited");
	}

	/** Counts that editors see never fall. */
	async #look(): Promise<void> {
		const report = await fullReport(this.#server, this.#options.document.id).catch(() => undefined);
		for (const { revision, started } of report?.analysis?.revisions ?? []) {
			const before = this.#startedBefore.get(revision) ?? 0;
			if (started < before) this.#violations.push(`revision ${revision} fell from ${before} to ${started}`);
			this.#startedBefore.set(revision, started);
		}
	}

	async run(): Promise<Verdict> {
		const { plays, kills, document } = this.#options;
		await publish(this.#server, { file: "", id: document.id, document });
		const createOutbox = await loadOutbox(this.#fetch);
		let left = plays;
		const reader = async () => {
			while (left-- > 0) await this.#play(createOutbox);
		};
		const readers = Promise.all(Array.from({ length: READERS_AT_ONCE }, reader));
		let isOver = false;
		void readers.then(() => {
			isOver = true;
		});
		// What happens once so many readers have come.
		const events = [
			...[2, 3].map((revision, index) => ({ at: (plays * (index + 1)) / 4, run: () => this.#edit(revision) })),
			...Array.from({ length: kills }, (_, index) => ({
				at: (plays * (index + 1)) / (kills + 1),
				run: () => this.#kill(),
			})),
		].sort((one, other) => one.at - other.at);
		const giveUp = Date.now() + PATIENCE_MS;
		while (!isOver || events.length > 0) {
			await setTimeout(30);
			const [next] = events;
			if (next && (isOver || this.#plays.size >= next.at)) await events.shift()?.run();
			await this.#look();
			// Whoever is not through by now is let through, so that the end is comparable.
			if (Date.now() > giveUp) await this.#makePeace();
		}
		await readers;
		await this.#makePeace();
		const verdict = await this.#judge();
		await this.#workerd.stop();
		await rm(this.#state, { recursive: true });
		return verdict;
	}

	async #makePeace(): Promise<void> {
		this.#isPeace = true;
		await fetch(`${this.#workerd.server}/peace`);
	}

	async #judge(): Promise<Verdict> {
		const { seed, document } = this.#options;
		const lines = storedAttempts(this.#state, document.id);
		const byAttempt = new Map(lines.map((line) => [line.attempt, line]));
		const violations = [...this.#violations];
		if (byAttempt.size !== lines.length) violations.push("an attempt is stored twice");
		for (const { bodies, acknowledged } of this.#plays.values()) {
			const body = bodies[acknowledged - 1];
			const line = body && byAttempt.get(body.attempt);
			if (body && !line) violations.push(`acknowledged but not stored: ${body.attempt}`);
			if (body && line && !isDeepStrictEqual(line.answers, body.answers)) {
				violations.push(`stored is not what was sent: ${body.attempt}`);
			}
			if (body) byAttempt.delete(body.attempt);
		}
		for (const attempt of byAttempt.keys()) violations.push(`stored but not acknowledged at last: ${attempt}`);
		const report = await fullReport(this.#server, document.id);
		const isTrue = isSameReport(report, await this.#reportFrom(lines, report));
		if (!isTrue) violations.push("the report is not what the log says");
		const epochs = new Set(lines.map(({ epoch }) => epoch)).size;
		return { seed, plays: this.#plays.size, stored: lines.length, faults: this.#faults, epochs, violations };
	}

	async #reportFrom(lines: LogLine[], { analysis, quiz }: Report): Promise<Report> {
		const revisions = (analysis?.revisions ?? []).map(async ({ revision, publishedAt }) => ({
			...(await publishedQuiz(this.#server, this.#options.document.id, revision)),
			publishedAt,
		}));
		// The isolate may believe an older revision to be current for ten seconds.
		return reportFrom(lines, await Promise.all(revisions), quiz.revision);
	}
}

/** Runs one campaign; what it reports depends on the seed and on the moment. */
export async function campaign(options: Options): Promise<Verdict> {
	return (await Campaign.open(options)).run();
}
