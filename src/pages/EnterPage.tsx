import { words } from "./words.ts";

/** What a one-time link opens: it leads on by itself, and by a link where it may not. */
export function EnterPage({ to }: { to: string }) {
	return (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta http-equiv="refresh" content={`0; url=${to}`} />
				<title>{words.readback}</title>
				<link rel="stylesheet" href="/site.css" />
			</head>
			<body>
				<main>
					<p>
						<a href={to}>{words.goOn}</a>
					</p>
				</main>
			</body>
		</html>
	);
}
