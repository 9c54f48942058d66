/** Elements whose text starts and ends on its own line. */
const BLOCKS =
	"address,article,aside,blockquote,body,caption,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul";
/** Elements that readers do not see. */
const UNSEEN = "script,style,noscript,template,svg,canvas,iframe,object,head,button,select,input,textarea,[hidden]";

function collect(node: Node, lines: string[][]): void {
	if (node instanceof Text) {
		lines.at(-1)?.push(node.data);
		return;
	}
	if (!(node instanceof Element) || node.matches(UNSEEN)) return;
	const isBlock = node.matches(BLOCKS);
	const isBreak = node.matches("br");
	if (isBlock || isBreak) lines.push([]);
	for (const child of node.childNodes) collect(child, lines);
	if (isBlock) lines.push([]);
}

/** An element's text, one line per paragraph, with single spaces. */
export function textOf(element: Element): string {
	const lines: string[][] = [[]];
	collect(element, lines);
	return lines
		.map((parts) => parts.join("").replace(/\s+/gu, " ").trim())
		.filter((line) => line !== "")
		.join("\n");
}
