import type { Rule } from "../../lint/rules.ts";

/** Messages beside the editor's fields, in plain words. */
export const faultWords = {
	/**
	 * What is still missing, by the field's name. If several fields share a name, also by the list or part that contains
	 * the field.
	 */
	todo: {
		title: "Give the quiz a title.",
		language: "Choose the language that the quiz is written in.",
		"article.headline": "Write the story’s headline.",
		"article.date": "Give the day on which the story was published.",
		claims: "Add a claim with a question.",
		statement: "Write what the story says, in your words.",
		standing: "Choose how certain it is.",
		attribution: "Write who says it.",
		story: "Choose which story it is from.",
		ends: "Write a word such as “Earliest”.",
		passages: "Say where the story says it: add a passage.",
		exact: "Quote the story’s words, letter by letter.",
		explainer: "Explain in a few sentences what is behind it.",
		"sources.title": "Give the source’s title.",
		"sources.publisher": "Write who published the source.",
		"sources.url": "Give the source’s address.",
		"sources.date": "Give the day of the source.",
		"corrections.date": "Give the day of the correction.",
		"corrections.note": "Write what was wrong.",
		prompt: "Write the question.",
		"options.text": "Write this answer.",
		"options.feedback": "Give every wrong answer a sentence that explains it.",
		options: "Write at least two answers.",
		"items.text": "Write this item.",
		items: "Write at least three items.",
		"feedback.right": "Explain the answer to readers who are right.",
		"feedback.wrong": "Explain the answer to readers who are wrong.",
		"feedback.low": "Explain the answer to readers who guess too low.",
		"feedback.high": "Explain the answer to readers who guess too high.",
		unit: "Write what is counted.",
		min: "Say where the slider begins.",
		max: "Say where the slider ends.",
		answer: "Give the right answer.",
		tolerance: "Say how far off still counts as right; 0 for only the number itself.",
		"bands.from": "Write from how many points these words are shown.",
		"bands.title": "Write a heading.",
		"bands.text": "Write the words.",
		kind: "Choose a kind of question.",
		other: "This is still to be filled in.",
	},
	/** Messages of the contract about missing work. */
	undone: {
		"needs at least one claim with a question": "Give at least one claim a question.",
		"needs at least one option with right: true": "Mark the answer that is right.",
	},
	/** Messages of the contract about invalid values, in words for editors. */
	messages: {
		"a quiz without questions has no score; leave the bands out":
			"A quiz without questions has no score: delete the words on the result.",
		"may have one right option only; use kind: multiple for several":
			"Only one answer can be right. Choose “Several are right” for more.",
		"is missing: explain to readers who pick this why it is wrong":
			"Give every wrong answer a sentence that explains it.",
		"must be an http or https address": "Write a whole address that begins with https://.",
		"must be a date such as 2025-07-14": "Write a day such as 2026-03-02.",
		"must be left out: a year has none": "A year has no decimals. Leave this empty.",
		"must be a currency's code, such as EUR (ISO 4217)": "Write the currency's three letters, such as EUR.",
		"must be a number, or a share of the answer such as 10%": "Write a number, or a share of the answer such as 10%.",
		"is too large for so many decimals; choose a larger unit":
			"It is too large for so many decimals. Choose a larger unit.",
		"must be more than min": "The slider must end above where it begins.",
		"must fit into the range from min to max": "The steps are longer than the slider.",
		"must lie between min and max": "The right number must lie on the slider.",
		"is too large: every number in the range would be right":
			"With this, every answer on the slider is right. Make it smaller.",
		"must stay inside the range from min to max":
			"The right answers must lie on the slider: make this smaller, or the slider longer.",
		"must not be in the right order already": "Readers must not begin with the right order. Press “Mix again”.",
		"must be 0 for the first band": "The first words must be for 0 points and more.",
		"must be more than in the band before": "It must be more points than in the words before.",
		"no reader can reach this band": "No reader can reach so many points.",
		"must be lower-case letters and digits joined by hyphens":
			"Readback cannot use its hidden id. Duplicate it and delete this one.",
		"must not contain bidirectional or other control characters":
			"It contains an invisible character that changes the direction of text. Type it again by hand.",
		"must be a host name in lower case": "Write each site on a line of its own, such as www.example.org.",
		"must be a language tag such as en or pt-BR (BCP 47)": "Write a language tag such as nl or pt-BR.",
	},
	number: "Write it in digits, without points or commas between thousands, such as 6000.",
	whole: "Write a whole number. For fractions choose a smaller unit.",
	least: "It must be at least {n}.",
	most: "It must be at most {n}.",
	fewest: "At least {n} are needed.",
	atMost: "At most {n} are allowed.",
	long: "It is too long: {max} characters at most.",
	richText: "Only paragraphs, *emphasis* and [links](https://…) are shown to readers. Take out: {found}.",
	richTextFound: {
		strong: "**bold**",
		heading: "a heading (# at the beginning of a line)",
		list: "a list (- or 1. at the beginning of a line)",
		code: "four spaces at the beginning of a line",
		inlineCode: "`code`",
		blockquote: "a quotation (> at the beginning of a line)",
		thematicBreak: "a line of hyphens or stars",
		image: "a picture",
		html: "HTML",
		break: "two spaces or a \\ at the end of a line",
		definition: "a line that begins with [words]:",
		linkReference: "square brackets without an address",
		emphasis: "emphasis inside a link or inside emphasis",
		link: "a link inside emphasis",
	},
	unknownField: "This version does not know “{name}”. It is kept, but cannot be published.",
	unknownValue: "This version does not know “{value}”. Choose another.",
	wrongValue: "This field cannot hold this value. Write it again.",
	repeated: "Two have the same hidden id. Duplicate one and delete the other.",
	/** Advice, by rule. */
	advice: {
		"long-right-option": "The right answer is much longer than the others: readers who know nothing pick the longest.",
		"all-of-the-above":
			"Readers who see that two answers are right can guess “all of the above”. Write answers that do not refer to each other.",
		"negative-prompt": "Readers overlook a “not”. Ask what is true.",
		"uneven-options": "Begin and end all answers in the same way: one that differs stands out.",
		"answer-position": "Readers notice when the right answer is often in the same place. Move some of them.",
		"absolute-words": "“Always” and “never” are seldom true, and readers know it.",
		"gives-away": "This question contains the answer to another one.",
		"no-feedback": "Readers who pick this learn nothing if nobody explains it.",
		"no-source": "Add a dated source, so that readers need not simply trust the quiz.",
		"hedged-record": "“On record” means that a named person or body said it in public; this names nobody.",
		"loaded-words": "These words take sides. Ask for understanding, not for agreement.",
		"no-passage":
			"It quotes no passage, so readers cannot see where the story says it. That is fine if the story has no text.",
		"passage-length":
			"Quote more words if it is short: it may be in several places. Quote fewer if it is long: a small edit of the story breaks it.",
		"slider-step": "The steps miss the right answer or the slider’s end; readers get smaller ones.",
		"hard-opener": "Begin with a choice or a true-or-false question: more readers start where they can pick an answer.",
		"reading-grade": "Shorten it: long words in long sentences test reading.",
		"interface-language": "The buttons are not available in this language; readers get English ones.",
		"one-kind": "All questions are of one kind. A second kind keeps readers interested.",
		"no-bands": "Readers get a score and no words about it. Write a few words for low and high scores.",
		"claim-unasked": "Only readers who look for it read a claim without a question.",
	} satisfies { [R in Rule]: string },
} as const;
