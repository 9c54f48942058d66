import { defineComponent, h, onMounted, type PropType } from "vue";
import { addressOf, bringScript } from "../script.ts";
import type { ReadbackAttributes, ReadbackDetails } from "../types/readback.ts";

/**
 * A Readback quiz for Vue. In single-file components the element also works in a template, if
 * `compilerOptions.isCustomElement` includes `readback-quiz`.
 */
export const ReadbackQuiz = defineComponent({
	props: {
		home: { type: String, required: true },
		/** The `padding-bottom` from the embed code. */
		reserve: { type: String, required: true },
		attributes: { type: Object as PropType<ReadbackAttributes>, required: true },
	},
	emits: { answer: (_detail: ReadbackDetails["readback:answer"]) => true },
	setup(props, { emit }) {
		onMounted(() => bringScript(props.home));
		const onAnswer = ({ detail }: HTMLElementEventMap["readback:answer"]) => emit("answer", detail);
		return () =>
			h(
				"readback-quiz",
				{
					...props.attributes,
					style: { display: "block", paddingBottom: props.reserve },
					"onReadback:answer": onAnswer,
				},
				h(
					"a",
					{ href: addressOf(props.home, `/quizzes/${props.attributes.quiz}`) },
					"Quiz: how much of this article did you take in?",
				),
			);
	},
});
