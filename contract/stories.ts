type Told<A, S> = { article?: A | undefined; stories?: S[] | undefined };

/**
 * Sets `article` to the first story, which represents all of them. Only a quiz about several stories keeps the list;
 * a single story becomes the article. Throws if there is neither article nor story.
 */
export function withMainStory<A, S extends A, Q extends Told<A, S>>(
	quiz: Q & Told<A, S>,
): Omit<Q & Told<A, S>, "article" | "stories"> & { article: A; stories?: S[] | undefined } {
	const { article, stories = [], ...rest } = quiz;
	const main = article ?? stories[0];
	if (main === undefined) throw new Error("a quiz has an article or stories");
	return { ...rest, article: main, ...(stories.length > 1 && { stories }) };
}

type Stories<S> = { article: S; stories?: (S & { id: string })[] | undefined };

/** The story of a claim. */
export function storyOf<S>({ article, stories }: Stories<S>, { story }: { story?: string | undefined }): S {
	return stories?.find(({ id }) => id === story) ?? article;
}

/** All stories of a quiz, in the quiz's order. */
export function storiesOf<S>({ article, stories }: Stories<S>): S[] {
	return stories ?? [article];
}

/**
 * The address of a claim's story. Undefined if a quiz about one story has no address: then every page counts as that
 * story's page. "" if one of several stories has no address: then no page does.
 */
export function ownAddress(
	quiz: Stories<{ url?: string | undefined }>,
	claim: { story?: string | undefined },
): string | undefined {
	return storyOf(quiz, claim).url ?? (quiz.stories && "");
}

/**
 * The address of the article that the whole quiz is about. Undefined if it has none, or if there are several stories.
 */
export function articleAddress({ article, stories }: Stories<{ url?: string | undefined }>): string | undefined {
	return stories ? undefined : article.url;
}
