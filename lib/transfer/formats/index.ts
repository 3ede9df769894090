import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";

/** Every kind of file, in the order in which they are offered. */
export const formats = [json, csv] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]["id"];
