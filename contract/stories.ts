type Told<A, S> = { article?: A | undefined; stories?: S[] | undefined };

/**
 * A quiz whose `article` is the one that stands for all its stories, the first. Only a quiz about several keeps
 * the list: a single story in it is an article like any other. Throws where there is neither.
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

/** The story that a claim is from. */
export function storyOf<S>({ article, stories }: Stories<S>, { story }: { story?: string | undefined }): S {
	return stories?.find(({ id }) => id === story) ?? article;
}

/** All the stories of a quiz, in its order. */
export function storiesOf<S>({ article, stories }: Stories<S>): S[] {
	return stories ?? [article];
}

/**
 * The address that tells a claim's own page: the one of its story. Undefined where a quiz about one story names
 * none, so that the page around is it; "" where one of several has none, which no page is.
 */
export function ownAddress(
	quiz: Stories<{ url?: string | undefined }>,
	claim: { story?: string | undefined },
): string | undefined {
	return storyOf(quiz, claim).url ?? (quiz.stories && "");
}

/** Where all of a quiz stands: the article's address. Undefined where there is none, and of several stories. */
export function articleAddress({ article, stories }: Stories<{ url?: string | undefined }>): string | undefined {
	return stories ? undefined : article.url;
}
