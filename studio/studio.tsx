import { render } from "preact";
import { Home } from "./home/Home.tsx";

const main = document.querySelector("main");

if (main) {
	main.replaceChildren();
	render(<Home />, main);
}
