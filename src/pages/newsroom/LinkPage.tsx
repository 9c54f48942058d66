import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { words } from "../../../studio/words.ts";
import { NewsroomPage } from "./NewsroomPage.tsx";

const { signIn } = words;

/** What a link opens: a button. Looking at the page uses nothing up, as scanners of mail and previews of chats do. */
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
