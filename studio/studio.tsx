import { render } from "preact";
import { Copy } from "./copy/Copy.tsx";
import { Embed } from "./embed/Embed.tsx";
import { Fault } from "./Fault.tsx";
import { History } from "./history/History.tsx";
import { Home } from "./home/Home.tsx";
import { Overview } from "./overview/Overview.tsx";
import { pageAt, type StudioPage } from "./pageAt.ts";
import { toRefusal } from "./useLoad.ts";

/** The component of a page. The editor is by far the largest one, so it is in a separate file. */
async function viewOf(page: StudioPage) {
	switch (page.name) {
		case "home":
			return <Home />;
		case "embed":
			return <Embed id={page.id} />;
		case "history":
			return <History id={page.id} />;
		case "figures":
			return <Overview />;
		case "copy":
			return <Copy id={page.id} />;
		case "new":
		case "edit": {
			const { EditorPage } = await import("./editor/EditorPage.tsx");
			return <EditorPage id={page.name === "edit" ? page.id : undefined} />;
		}
	}
}

const main = document.querySelector("main");
const page = pageAt(location.pathname);

if (main && page) {
	const view = await viewOf(page).catch((error: unknown) => (
		<Fault refusal={toRefusal(error)} again={() => location.reload()} />
	));
	main.replaceChildren();
	render(view, main);
}
