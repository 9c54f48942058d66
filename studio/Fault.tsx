import type { Refusal } from "./ask.ts";
import { words } from "./words.ts";

const { fault } = words;

/** Says what went wrong, and what to do about it. */
export function Fault({ refusal, again }: { refusal: Refusal; again?: () => void }) {
	return (
		<div class="fault" role="alert">
			<p>
				<strong>{fault.title}.</strong> {refusal.message}
			</p>
			{refusal.issues.length > 0 && (
				<ul>
					{refusal.issues.map(({ path, message }) => (
						<li key={path.join(".")}>
							<code>{path.join(".")}</code> {message}
						</li>
					))}
				</ul>
			)}
			{refusal.isSignedOut ? (
				<a href={location.href}>{fault.signIn}</a>
			) : (
				again && (
					<button type="button" class="quiet" onClick={again}>
						{fault.again}
					</button>
				)
			)}
		</div>
	);
}
