import { brotliCompressSync } from "node:zlib";
import { minify } from "terser";

/** Makes engines compile a whole module when it loads, not each function on first use. Others ignore it. */
const COMPILE_HINT = "//# allFunctionsCalledOnLoad\n";

/** These make the text longer, but smaller once compressed. Which one is best depends on the file. */
const SHAPES = [{}, { lhs_constants: false }, { hoist_vars: false }].map((each) => ({
	compress: { hoist_vars: true, conditionals: false, sequences: false, ...each },
	format: { quote_style: 1 as const },
}));

/** Empty lines at the start move the compressor's blocks, by which its result varies by some dozen bytes. */
const SHIFTS = Array.from({ length: 24 }, (_, lines) => COMPILE_HINT + "\n".repeat(lines));

const smallest = (all: readonly string[]): string =>
	all
		.map((each) => ({ each, size: brotliCompressSync(each).length }))
		.reduce((best, next) => (next.size < best.size ? next : best)).each;

/** Runs a second minifier, modules in several ways, and keeps the smallest. Together they save more than either alone. */
export async function minifyAgain(code: string, format: "es" | "iife"): Promise<string> {
	const safe = { unsafe_arrows: true, unsafe_methods: true, pure_getters: true } as const;
	const module = format === "es";
	const shapes = module ? SHAPES : [{ compress: {} }];
	const minified = shapes.map(async ({ compress: shape, ...rest }) => {
		const compress = { passes: 4, ecma: 2020, ...safe, ...shape } as const;
		const { code: smaller = code } = await minify(code, { ...rest, module, ecma: 2020, compress });
		return smaller;
	});
	const shifts = module ? SHIFTS : [""];
	return smallest((await Promise.all(minified)).flatMap((each) => shifts.map((shift) => shift + each)));
}
