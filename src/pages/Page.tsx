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
	/** The page's canonical address. With it the page can be shared and indexed. */
	canonical?: string;
	/** The address of the page's oEmbed reply, without a format. */
	oembed?: string;
	/** The share picture: 1200 by 630 pixels. */
	image?: string;
	/** Linked data about the page. */
	data?: object;
	link?: { href: string; text: string };
	/** "wide" for content side by side, "story" for the layout of a newspaper article. */
	kind?: "wide" | "story";
	children: ComponentChildren;
};

/** The frame of all our pages: head, masthead and main part. */
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

/** Metadata for search engines, shares, embedders and archives. */
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
				// The only place where text becomes markup. It is JSON that cannot end the script element.
				<script type="application/ld+json" {...raw(jsonInHtml(data))} />
			)}
		</>
	);
}

/** Text that the renderer must not escape, for the content of a data script. */
function raw(text: string): object {
	return { dangerouslySetInnerHTML: { __html: text } };
}
