import { words } from "../../studio/words.ts";

/** A step on the way into the newsroom. It redirects by itself, and offers a link in case that is blocked. */
export function EnterPage({ to }: { to: string }) {
	return (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta http-equiv="refresh" content={`0; url=${to}`} />
				<title>{words.name}</title>
				<link rel="stylesheet" href="/studio/studio.css" />
			</head>
			<body>
				<main id="content" class="narrow">
					<p>
						<a href={to}>{words.once}</a>
					</p>
				</main>
			</body>
		</html>
	);
}
