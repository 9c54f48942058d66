/** The path of the demo's quiz of the week. */
export const WEEK_PATH = "/demo/week";

/** Five invented stories from an invented town, by their ids in the quiz of the week. */
export const weekStories = {
	seawall: [
		"Port Ellery’s council voted 14 to 7 for a new sea wall on Monday night, after four hours of debate. The wall is to be built between the harbour and the bathing huts, and to be a metre and a half higher than the old one.",
		"The sea last reached the High Street in 2013, when it ran over the old wall without breaking it. The treasurer puts the cost of a new one at £18.4 million, “and not a penny of it has been found”, she said. Friends of the Beach say that a wall takes the beach away.",
	],
	bridge: [
		"Whoever drives over the bay will pay more from 1 April: a car is to pay £2.40 instead of £1.80, the bridge company said on Tuesday, and a lorry £7. The company expects 3 in 100 drivers to stay away, a forecast of its own.",
		"Others may gain by it. Last month there were 2,900 rides on the cable car, 12,300 on the ferry and 41,000 cars on the bridge.",
	],
	prices: [
		"Food cost 3.7% more in October than a year before, the statistics office said on Wednesday. In September the figure had been 2.9%. The office asks 90 shops in the county, and says that its figure may be off by 0.3 points. Butter rose most; potatoes became cheaper.",
	],
	lyric: [
		"The Old Lyric in Chapel Street, opened in 1911 as a theatre and used as a cinema from 1934, has its curtain back. On Saturday the county’s youth orchestra plays there, in front of 412 seats that the town’s schools have mended.",
	],
	seals: [
		"A photograph: a concrete slipway at first light, and on it grey seals, side by side down to the water. Our photographer went there with the harbour master.",
	],
} as const;
