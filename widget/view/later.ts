/** Views, and what controls use, that no reader needs until the first answer is explained. */
export { readNumber } from "../../contract/number/readNumber.ts";
export { drag } from "../question/drag.ts";
export { picture } from "../question/picture.tsx";
export { Meaning } from "./Meaning.tsx";
export { Readers } from "./Readers.tsx";
export { Remarks } from "./Remarks.tsx";
export { Heading, Result, Share } from "./Result.tsx";
export { Review } from "./Review.tsx";
export { Shared } from "./Shared.tsx";
export { Stored } from "./Stored.tsx";
export { Unfair } from "./Unfair.tsx";
