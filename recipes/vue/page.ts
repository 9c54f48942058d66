import { createApp, h, ref } from "vue";
import { ReadbackQuiz } from "./ReadbackQuiz.ts";

declare const HOME: string;

const credit = ref<number>();
const current = ref("town-hall");
const isOpen = ref(true);

const quiz = () =>
	h(ReadbackQuiz, {
		home: HOME,
		reserve: "max(446px,656px - 35%)",
		attributes: { quiz: current.value },
		onAnswer: (detail) => {
			credit.value = detail.credit;
		},
	});

createApp({
	render: () =>
		h("main", [
			h("h1", "A story in Vue"),
			isOpen.value ? quiz() : null,
			h("p", { id: "credit" }, String(credit.value ?? "–")),
			h("button", { type: "button", onClick: () => (current.value = "kursk-engineers") }, "Next story"),
			h("button", { type: "button", onClick: () => (isOpen.value = false) }, "Close the quiz"),
		]),
}).mount("#app");
