import type { ComponentChildren } from "preact";
import { spoken } from "../../widget/language/allLocales.ts";
import { jsonInHtml } from "./html.ts";
import { readerWords } from "./readerWords/readerWords.ts";
import { words } from "./words.ts";

type Props = {
	title: string;
	lang: string;
	dir?: "ltr" | "rtl";
	description?: string;
	/** The page's one address; with it the page can be shared and found. */
	canonical?: string;
	/** Where the page's oEmbed answer is, without a format. */
	oembed?: string;
	/** The picture for shares: 1200 by 630 pixels. */
	image?: string;
	/** Linked data about it. */
	data?: object;
	link?: { href: string; text: string };
	/** Wider than a column of text, for what stands side by side; or set like a newspaper's article. */
	kind?: "wide" | "story";
	children: ComponentChildren;
};

/** What every page of ours stands in: head, masthead, main part. */
export function Page({ title, lang, dir, link, kind, children, ...about }: Props) {
	const spokenIn = spoken(lang).lang;
	return (
		<html lang={lang} dir={dir}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{title}</title>
				<About title={title} {...about} />
				<link rel="stylesheet" href="/site.css" />
				<link rel="icon" href="data:," />
			</head>
			<body>
				<header class="mast">
					<strong>{words.readback}</strong>
					<span lang={spokenIn}>{readerWords(lang).tagline}</span>
					{link && (
						<a href={link.href} lang={spokenIn}>
							{link.text}
						</a>
					)}
				</header>
				<main class={kind}>{children}</main>
			</body>
		</html>
	);
}

/** What machines are told of the page: search, shares, embedders, archives. */
function About({
	title,
	description,
	canonical,
	oembed,
	image,
	data,
}: Omit<Props, "lang" | "dir" | "link" | "kind" | "children">) {
	return (
		<>
			{description && <meta name="description" content={description} />}
			{canonical && (
				<>
					<link rel="canonical" href={canonical} />
					<meta property="og:type" content="website" />
					<meta property="og:site_name" content={words.readback} />
					<meta property="og:title" content={title} />
					<meta property="og:description" content={description} />
					<meta property="og:url" content={canonical} />
					<meta name="twitter:card" content={image ? "summary_large_image" : "summary"} />
					{image && <meta property="og:image" content={image} />}
					{image && <meta property="og:image:width" content="1200" />}
					{image && <meta property="og:image:height" content="630" />}
				</>
			)}
			{oembed && (
				<>
					<link rel="alternate" type="application/json+oembed" href={`${oembed}&format=json`} title={title} />
					<link rel="alternate" type="text/xml+oembed" href={`${oembed}&format=xml`} title={title} />
				</>
			)}
			{data && (
				// The one place where a string becomes markup: JSON in which nothing can end the element.
				<script type="application/ld+json" {...raw(jsonInHtml(data))} />
			)}
		</>
	);
}

/** Text that the renderer must not escape, for the inside of a data script. */
function raw(text: string): object {
	return { dangerouslySetInnerHTML: { __html: text } };
}
