/** Whether a quiz asks anything; one that does not is an explainer. */
export function isAsked({ claims }: { claims: readonly { question?: unknown }[] }): boolean {
	return claims.some(({ question }) => question);
}
