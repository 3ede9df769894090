import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { indexer } from "../lib/browser/indexer.ts";
import { offerPart } from "../lib/browser/load-part.ts";

/** What tends the search index, for the worker, which starts without it. */
export default defineUnlistedScript({ exclude: ["firefox"], main: () => offerPart({ indexer }) });
