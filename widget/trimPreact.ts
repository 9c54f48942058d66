import type { Plugin } from "vite";

type Cut = [what: string, code: string, instead: string];

/**
 * Parts of preact.mjs (the pinned version, as published) that no view of ours can reach: readers
 * need not download them. HTML strings are cut for safety's sake too: what is not there cannot be
 * called. An upgrade of Preact that spells one of these otherwise fails the build, and the whole
 * browser suite runs on what is left.
 */
const cuts: Cut[] = [
	["HTML strings", '"dangerouslySetInnerHTML"==s?y=k:', ""],
	["HTML strings", '"dangerouslySetInnerHTML"==s?h=k:', ""],
	[
		"HTML strings",
		'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),',
		"(",
	],
	[
		"SVG and MathML",
		'("foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C))&&(f="http://www.w3.org/1999/xhtml"),',
		"",
	],
	[
		"SVG and MathML",
		'if("svg"==C?f="http://www.w3.org/2000/svg":"math"==C?f="http://www.w3.org/1998/Math/MathML":f||(f="http://www.w3.org/1999/xhtml"),o)',
		'if(f="http://www.w3.org/1999/xhtml",o)',
	],
	[
		"SVG and MathML",
		'if("http://www.w3.org/2000/svg"==i)t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(',
		"if(",
	],
	[
		"suspended trees",
		'if(t&&t.then){if(r.__u|=128|c,o){for(~(T=o.indexOf(l||void 0))||(T=o.length);(N=o[T-1])&&8==N.nodeType;)T--;for(;T<o.length;T++)if(N=o[T])if(o[T]=null,O){if(N==P)break}else{if(8!=N.nodeType)break;N.data.startsWith("$s")&&(P=B(O=N))}}if(!O){for(;l&&8==l.nodeType&&l.nextSibling;)l=l.nextSibling;O=l}(s=B(O=r.__c.__z||(r.__c.__z=O)))?(r.__e=O,l=s):r.__e=l,l=l&&l.nextSibling}else o&&o.some(g);',
		"o&&o.some(g);",
	],
	[
		"suspended trees",
		"128&u.__u&&(c=32&u.__u,s=u.__c.__z)&&(r.__u|=c,p=o=[],8==s.nodeType?l=B(s,o):o.push(s),l=o[0]||l),",
		"",
	],
	["suspended trees", "!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),", ""],
	[
		"suspended trees",
		'function B(n,t){if(n&&8==n.nodeType&&n.data.startsWith("$s"))for(var r=1;n=n.nextSibling;){if(8==n.nodeType)if(n.data.startsWith("$s"))r++;else if(n.data.startsWith("/$s")&&!--r)return n;t&&t.push(n)}}',
		"",
	],
	["suspended trees", '&&!t.data.startsWith("$s")', ""],
	[
		"error boundaries",
		"for(var i,o,e;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((e=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(n)),i.componentDidCatch&&(i.componentDidCatch(n,u||{}),e=1),e&&8&i.__g)return void(i.__g|=2)}catch(t){n=t}}throw f=0,n",
		"throw n",
	],
];

/** Leaves out of Preact what the widget cannot reach; throws when Preact is not what the cuts were made for. */
export function trimPreact(): Plugin {
	return {
		name: "trim-preact",
		enforce: "pre",
		transform(source, id) {
			if (!id.endsWith("preact/dist/preact.mjs")) return null;
			const code = cuts.reduce((rest, [what, found, instead]) => {
				if (rest.split(found).length !== 2) throw new Error(`Preact has changed; the cut of ${what} no longer fits`);
				return rest.replace(found, () => instead);
			}, source);
			return { code, map: null };
		},
	};
}
