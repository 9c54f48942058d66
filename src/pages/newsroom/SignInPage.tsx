import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { words } from "../../../studio/words.ts";
import { NewsroomPage } from "./NewsroomPage.tsx";

const { signIn } = words;

/** The page for signing in. `to` is where it leads. It works without scripts. */
export function SignInPage({ to, origin, isWrong = false }: { to: string; origin: string; isWrong?: boolean }) {
	return (
		<NewsroomPage title={signIn.title}>
			<main id="content" class="narrow">
				<h1>{signIn.title}</h1>
				<p>{signIn.text}</p>
				<h2>{signIn.byToken}</h2>
				<form method="post" action={newsroomRoutes.session} class="fields">
					<input type="hidden" name="to" value={to} />
					<label for="token">{signIn.token}</label>
					<p id="token-hint" class="hint">
						{signIn.tokenHint}
					</p>
					{isWrong && (
						<p id="token-fault" class="fault" role="alert">
							{signIn.wrong}
						</p>
					)}
					<input
						id="token"
						name="token"
						type="password"
						autocomplete="current-password"
						autocapitalize="none"
						spellcheck={false}
						required
						aria-describedby={isWrong ? "token-fault token-hint" : "token-hint"}
						aria-invalid={isWrong || undefined}
						autofocus={isWrong}
					/>
					<button type="submit">{signIn.open}</button>
				</form>
				<h2>{signIn.byLink}</h2>
				<p>{signIn.linkText}</p>
				<pre>npm run readback -- link --server {origin}</pre>
				<p>{signIn.noToken}</p>
				<pre>npm run readback -- token create "Ada" --scope author --server {origin}</pre>
			</main>
		</NewsroomPage>
	);
}
