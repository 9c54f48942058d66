/** A paragraph, or a heading between paragraphs. */
export type Block = string | { heading: string };

/** Our own neutral retelling of the article behind the bundled quiz. It contains each of the quiz's passages once. */
export const demoArticle = {
	kicker: "Retold · Russia and North Korea",
	headline: "Builders and soldiers for Russia: what Pyongyang is said to send, and on whose word",
	standfirst:
		"An article of July 2025 sets out how close Russia and North Korea have become. This retelling keeps apart what was announced, what was estimated and what its writer thinks.",
	byline: "Retold by the makers of Readback, from an article of {date}",
	blocks: [
		"North Korea is to send 6,000 engineers and construction workers to Russia, the article says, to help rebuild the Kursk region. It gives the number without a source. Kursk lies in Russia; Ukrainian forces entered it in August 2024.",
		"Builders would not be the first to go. According to the article, more than 10,000 North Korean troops are with Russia’s forces already. Here, too, no source is named. Estimates of that order have come from Seoul and London, and the two governments concerned acknowledged a deployment only in April 2025.",
		{ heading: "A visit and a treaty" },
		"At the weekend before the article appeared, Russia’s foreign minister, Sergei Lavrov, was Kim Jong Un’s guest. Kim, it reports, promised Moscow’s war effort his “unconditional support”. The account of the meeting is that of North Korea’s state agency.",
		"The two countries are bound by what the article calls a defense pact signed last June: a treaty of June 2024, which promises military help if either side is at war after an armed attack.",
		{ heading: "What is known of the losses" },
		"On the cost to Pyongyang, the article cites British intelligence, by whose estimate thousands of North Korean soldiers have already perished. It does not say which report it means. A British update of June 2025 spoke of casualties, a word that takes in the wounded as well as the dead.",
		"That soldiers have died is not in dispute. State media have shown flag-draped North Korean coffins on their return. How many there were, the pictures do not tell.",
		{ heading: "Shells, missiles and what may follow" },
		"The article passes on, with the word “reportedly”, that 12 million artillery shells have gone from North Korea to Russia. Behind that number is a count of containers by a South Korean agency, and a calculation of what they could hold.",
		"In return, Russia may be paying with technology, the article says on the strength of unnamed intelligence reports, and it mentions anti-aircraft missiles. South Korea’s intelligence service, for its part, expects further deployments as early as July or August. That is a forecast: nobody has shown an order.",
		{ heading: "Kyiv’s supplies, and a judgement" },
		"Ukraine, meanwhile, looks to its own supplies. It is Volodymyr Zelenskyy who confirms renewed U.S. arms shipments; the article quotes nobody in Washington on the matter.",
		"Its last section leaves reporting behind. The two states are an “axis of tyranny”, the writer judges. Readers may agree or disagree with that. It is an opinion, and no document will prove it or refute it.",
	] satisfies Block[],
} as const;
