import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { words } from "../../../studio/words.ts";
import { NewsroomPage } from "./NewsroomPage.tsx";

const { signIn } = words;

/**
 * The page that a link opens, with a button. Opening the page does not use the link up, because mail scanners and chat
 * previews open links too.
 */
export function LinkPage({ code, to }: { code: string; to: string }) {
	return (
		<NewsroomPage title={signIn.title}>
			<main id="content" class="narrow">
				<h1>{signIn.title}</h1>
				<p>{signIn.byButton}</p>
				<form method="post" action={newsroomRoutes.session}>
					<input type="hidden" name="code" value={code} />
					<input type="hidden" name="to" value={to} />
					<button type="submit">{signIn.open}</button>
				</form>
			</main>
		</NewsroomPage>
	);
}
