import type { ComponentChildren } from "preact";
import { words } from "./words.ts";

type Props = {
	title: string;
	lang: string;
	description?: string;
	link?: { href: string; text: string };
	children: ComponentChildren;
};

/** What every page of ours stands in: head, masthead, main part. */
export function Page({ title, lang, description, link, children }: Props) {
	return (
		<html lang={lang}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{title}</title>
				{description && <meta name="description" content={description} />}
				<link rel="stylesheet" href="/site.css" />
				<link rel="icon" href="data:," />
			</head>
			<body>
				<header class="mast">
					<strong>{words.readback}</strong>
					<span>{words.tagline}</span>
					{link && <a href={link.href}>{link.text}</a>}
				</header>
				<main>{children}</main>
			</body>
		</html>
	);
}
