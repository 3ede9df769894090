import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offerPart } from "../lib/browser/load-part.ts";
import { saver } from "../lib/browser/saver.ts";

/** What reads and saves pages without the popup, for the worker, which starts without it. */
export default defineUnlistedScript({ exclude: ["firefox"], main: () => offerPart({ saver }) });
