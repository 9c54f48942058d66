import { words } from "../../../studio/words.ts";
import { NewsroomPage } from "./NewsroomPage.tsx";

type Props = {
	title: string;
	name: string;
	scopes: readonly string[];
	hasSession: boolean;
	/** Whether this server draws share pictures. */
	hasCards: boolean;
};

/** A page that the newsroom's script renders, by its address. */
export function StudioPage({ title, name, scopes, hasSession, hasCards }: Props) {
	return (
		<NewsroomPage title={title} who={{ name, hasSession }}>
			<main id="content" data-scopes={scopes.join(" ")} data-cards={hasCards ? "" : undefined}>
				<p class="loading">{words.loading}</p>
				<noscript>{words.noScript}</noscript>
			</main>
			<script type="module" src="/studio/studio.js" />
		</NewsroomPage>
	);
}
