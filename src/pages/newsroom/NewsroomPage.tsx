import type { ComponentChildren } from "preact";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { words } from "../../../studio/words.ts";

/** `who` is the person signed in. Absent before signing in. */
type Props = { title: string; children: ComponentChildren; who?: { name: string; hasSession: boolean } };

/** The frame of the newsroom's pages: head, masthead with the sign-out button, and main part. */
export function NewsroomPage({ title, who, children }: Props) {
	return (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex" />
				<title>{`${title} · ${words.name}`}</title>
				<link rel="stylesheet" href="/studio/studio.css" />
				<link rel="icon" href="data:," />
			</head>
			<body>
				<a class="skip" href="#content">
					{words.skip}
				</a>
				<header class="mast">
					<a class="brand" href={newsroomRoutes.home}>
						{words.name}
					</a>
					{who && <Account {...who} />}
				</header>
				{children}
			</body>
		</html>
	);
}

/** The person's name, with a sign-out button if there is a session. Access has its own sign-out. */
function Account({ name, hasSession }: NonNullable<Props["who"]>) {
	return (
		<form class="account" method="post" action={newsroomRoutes.leave}>
			<span>{name}</span>
			{hasSession && (
				<button type="submit" class="plain">
					{words.signOut}
				</button>
			)}
		</form>
	);
}
