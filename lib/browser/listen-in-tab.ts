import { browser } from "wxt/browser";
import { type BrowserHearing, LISTENING_ORDER, type ListeningOrder } from "../capture/listening.ts";
import { parseListening } from "../capture/parse-listening.ts";
import { inTime } from "./in-time.ts";

/** How long an answer may take, in milliseconds. */
const ANSWER = 5000;

/** Leaves the order in a frame of a tab and runs the script that carries it out; null where nothing listens there. */
export async function listenInTab(tabId: number, frame: number, order: ListeningOrder): Promise<BrowserHearing | null> {
  const target = { tabId, frameIds: [frame] };
  const asking = async () => {
    await browser.scripting.executeScript({
      target,
      injectImmediately: true,
      // Travels as source text: it may use nothing but its arguments.
      func: (name: string, given: ListeningOrder) => void Reflect.set(globalThis, name, given),
      args: [LISTENING_ORDER, order],
    });
    const [answer] = await browser.scripting.executeScript({
      target,
      injectImmediately: true,
      files: ["/content-scripts/listening.js"],
    });
    return parseListening(answer?.result);
  };
  // A page that is just being replaced refuses to be read.
  return inTime(
    asking().catch(() => null),
    null,
    ANSWER,
  );
}
