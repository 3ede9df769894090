import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerPart } from "../lib/browser/load-part.ts";
import { suggester } from "../lib/browser/suggester.ts";

/** Search for the address bar, for the worker, which starts without it. */
export default defineUnlistedScript({ exclude: ["firefox"], main: () => offerPart({ suggester }) });
