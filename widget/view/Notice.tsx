/** Why there is no quiz; what stands inside the element, its link above all, stays below. */
export function Notice({ message }: { message: string }) {
	return (
		<section class="quiz">
			<p>{message}</p>
			<slot />
		</section>
	);
}
