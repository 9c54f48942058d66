import type { ComponentChildren } from "preact";
import { newsroomRoutes } from "../../../contract/newsroomRoutes.ts";
import { words } from "../../../studio/words.ts";

/** Whose browser it is; absent before anybody has signed in. */
type Props = { title: string; children: ComponentChildren; who?: { name: string; hasSession: boolean } };

/** What the newsroom's own pages stand in: head, masthead with the way out, main part. */
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

/** Whom Access lets in it lets out as well. */
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
