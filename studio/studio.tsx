import { render } from "preact";
import { Embed } from "./embed/Embed.tsx";
import { History } from "./history/History.tsx";
import { Home } from "./home/Home.tsx";
import { pageAt, type StudioPage } from "./pageAt.ts";

function View({ page }: { page: StudioPage }) {
	switch (page.name) {
		case "home":
			return <Home />;
		case "embed":
			return <Embed id={page.id} />;
		case "history":
			return <History id={page.id} />;
	}
}

const main = document.querySelector("main");
const page = pageAt(location.pathname);

if (main && page) {
	main.replaceChildren();
	render(<View page={page} />, main);
}
