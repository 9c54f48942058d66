/** Whether a quiz has questions. A quiz without questions is an explainer. */
export function isAsked({ claims }: { claims: readonly { question?: unknown }[] }): boolean {
	return claims.some(({ question }) => question);
}
