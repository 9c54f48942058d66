import { Page } from "./Page.tsx";
import { words } from "./words.ts";

/** The page that people get instead of one that cannot be shown. */
export function ErrorPage({ message }: { message: string }) {
	return (
		<Page title={`${words.sorry} · ${words.readback}`} lang="en" link={{ href: "/", text: words.homeLink }}>
			<h1>{words.sorry}</h1>
			<p>{message.charAt(0).toUpperCase() + message.slice(1)}.</p>
		</Page>
	);
}
