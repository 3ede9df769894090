import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { keeper } from "../lib/browser/keeper.ts";
import { offerPart } from "../lib/browser/load-part.ts";

/** What keeps backups, for the worker, which starts without it. */
export default defineUnlistedScript({ exclude: ["firefox"], main: () => offerPart({ keeper }) });
