import { browser } from "wxt/browser";
import { say } from "../words/say.ts";

/** What the toolbar button shows on one tab beyond itself. */
export interface ButtonMark {
  /** `saved`: the page of this tab is in the library; the others say how a command is going. */
  readonly look: "saved" | "busy" | "done" | "partly" | "failed";
  /** Shown when the pointer rests on the button, and read out: in words what the badge says by a sign. */
  readonly title: string;
}

const LOOKS = {
  saved: { sign: "✓", background: "#f2b63c", text: "#2a1d00", icon: "saved-" },
  busy: { sign: "…", background: "#4e5551", text: "#ffffff", icon: "" },
  done: { sign: "✓", background: "#17694f", text: "#ffffff", icon: "" },
  partly: { sign: "!", background: "#8a5a00", text: "#ffffff", icon: "" },
  failed: { sign: "!", background: "#b02a20", text: "#ffffff", icon: "" },
} as const;

export function savedMark(savedAt: string): ButtonMark {
  return { look: "saved", title: say("saved", savedAt) };
}

/** The tabs whose button says how a command goes or went there, until that has been said. */
export const tellingTabs = new Set<number>();

/** Marks a tab's button, or with null takes the mark away. The browser itself does so when the tab loads another page. */
export async function showMark(tabId: number, mark: ButtonMark | null): Promise<void> {
  try {
    await (mark ? put(tabId, mark) : clear(tabId));
  } catch (error) {
    // Between two of these calls the tab may be closed, and its button is gone with it.
    if (!/tab/i.test(String(error))) throw error;
  }
}

/**
 * The tabs that were marked since this worker began. Where a tab goes on in the middle of `put`, the browser takes away
 * only what had been put by then: no sign does not mean that there is nothing to be taken away.
 */
const marked = new Set<number>();

async function put(tabId: number, { look, title }: ButtonMark): Promise<void> {
  marked.add(tabId);
  const { sign, background, text, icon } = LOOKS[look];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: sign }),
    browser.action.setBadgeBackgroundColor({ tabId, color: background }),
    browser.action.setBadgeTextColor({ tabId, color: text }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setIcon({ tabId, path: iconPaths(icon) }),
  ]);
}

async function clear(tabId: number): Promise<void> {
  if (!marked.has(tabId) && (await browser.action.getBadgeText({ tabId })) === "") return;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: "" }),
    // Not by `i18n.getMessage`: Chromium gave nothing for it in some of the worker's lives (seen 2026-11-30).
    browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) }),
    browser.action.setIcon({ tabId, path: iconPaths("") }),
  ]);
  marked.delete(tabId);
}

function iconPaths(name: "saved-" | ""): Record<number, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/${name}${size}.png`]));
}
