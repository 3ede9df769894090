import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerSuggester } from "../lib/browser/load-suggester.ts";
import { suggester } from "../lib/browser/suggester.ts";

/** Search for the address bar, for the worker, which starts without it. */
export default defineUnlistedScript({ include: ["chrome"], main: () => offerSuggester(suggester) });
