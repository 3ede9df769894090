import { randomUUID } from "node:crypto";
import type { FrameElement } from "./firefox-globals.ts";
import type { InParent } from "./parent.ts";
import { until } from "../setup/until.ts";

declare const SidebarController: { hide(): void };

/** How long one question may go unanswered, in milliseconds: Firefox may be just about to load another page there. */
const ANSWER = 2000;

/**
 * Waits until what stands in the sidebar, or in its element with a selector, reads as wanted, and fails with what it read
 * instead.
 */
export async function untilSidebarReads(inParent: InParent, wanted: RegExp, selector = "body"): Promise<void> {
  await until(async () => {
    const text = await sidebarText(inParent, selector);
    if (!wanted.test(text)) throw new Error(`it reads: ${text}`);
    return true;
  }, `the sidebar reads ${wanted}`);
}

function sidebarText(inParent: InParent, selector: string): Promise<string> {
  const name = `lectern:${randomUUID()}`;
  const script = `sendAsyncMessage(${JSON.stringify(name)}, content.document.querySelector(${JSON.stringify(selector)})?.innerText ?? "")`;
  return inParent(
    (message, address, patience) =>
      new Promise<string>((resolve) => {
        const place = document.querySelector<HTMLIFrameElement>("#sidebar")?.contentDocument;
        const frame = place?.querySelector<FrameElement>("browser[webextension-view-type='sidebar']");
        frame?.messageManager.addMessageListener(message, ({ data }: { readonly data: string }) => resolve(data));
        frame?.messageManager.loadFrameScript(address, false);
        setTimeout(() => resolve(""), frame ? patience : 0);
      }),
    name,
    `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`,
    ANSWER,
  );
}

export async function closeSidebar(inParent: InParent): Promise<void> {
  await inParent(() => SidebarController.hide());
}
