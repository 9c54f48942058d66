/** @jsxImportSource react */
import { useEffect, useRef } from "react";
import { addressOf, bringScript } from "../script.ts";
import type { ReadbackAttributes } from "../types/readback.ts";

declare module "react" {
	namespace JSX {
		interface IntrinsicElements {
			"readback-quiz": React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement> & ReadbackAttributes;
		}
	}
}

type Props = ReadbackAttributes & { home: string; reserve: string; onAnswer?: (credit: number) => void };

/**
 * A Readback quiz for React: renders the element, adds its script once per page, and calls back on events. `reserve` is
 * the `padding-bottom` from the embed code.
 */
export function ReadbackQuiz({ home, reserve, onAnswer, ...attributes }: Props) {
	const element = useRef<HTMLElement>(null);
	useEffect(() => bringScript(home), [home]);
	useEffect(() => {
		const quiz = element.current;
		if (!quiz || !onAnswer) return undefined;
		const listen = ({ detail }: HTMLElementEventMap["readback:answer"]) => onAnswer(detail.credit);
		quiz.addEventListener("readback:answer", listen);
		return () => quiz.removeEventListener("readback:answer", listen);
	}, [onAnswer]);
	return (
		<readback-quiz ref={element} {...attributes} style={{ display: "block", paddingBottom: reserve }}>
			<a href={addressOf(home, `/quizzes/${attributes.quiz}`)}>Quiz: how much of this article did you take in?</a>
		</readback-quiz>
	);
}
