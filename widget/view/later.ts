/** Views and control code that readers do not need before the first answer is explained. */
export { readNumber } from "../../contract/number/readNumber.ts";
export { drag } from "../question/drag.ts";
export { picture } from "../question/picture.tsx";
export { Meaning } from "./Meaning.tsx";
export { Readers } from "./Readers.tsx";
export { Remarks } from "./Remarks.tsx";
export { Heading, Rest, Result } from "./Result.tsx";
export { Spoken } from "./Spoken.tsx";
export { Stored } from "./Stored.tsx";
export { Unfair } from "./Unfair.tsx";
export { Where } from "./Where.tsx";
