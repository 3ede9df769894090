import { browser } from "wxt/browser";
import { linkAt } from "../capture/link.ts";
import { type Moment, PLAY_FROM } from "../capture/moment.ts";
import { pageKey } from "../capture/page-key.ts";
import * as read from "../lecture/fields.ts";
import { pageAddress } from "../lecture/address.ts";
import type { LectureFacts } from "../lecture/lecture.ts";
import { type ActiveTab, asActiveTab, handOver, inject, presentAddress } from "./active-tab.ts";
import { inTime } from "./in-time.ts";
import { openPage } from "./library-page.ts";

/** What a lecture is found by, and opened. */
export type Playable = Pick<LectureFacts, "key" | "aliases" | "url">;

/** Plays a lecture from a second on: in the tab that shows it, as far as Lectern may see it, else in a new one. */
export async function playAt(lecture: Playable, seconds: number): Promise<void> {
  const tab = await tabOf(lecture);
  if (tab && (await playIn(tab, seconds))) return showTab(tab);
  const address = pageAddress(linkAt(lecture.url, seconds));
  if (address) await openPage(address);
}

/** Where the player of a tab is, in seconds; null where that cannot be known, or the tab shows another lecture by now. */
export async function playingSeconds(tab: ActiveTab): Promise<number | null> {
  const moment = await momentIn(tab.id);
  const { address } = await presentAddress(tab);
  const isThere = address !== null && pageKey(address)?.key === pageKey(tab.address)?.key;
  return isThere ? (moment?.seconds ?? null) : null;
}

/** A tab that shows the lecture; null where none does that Lectern may look at. */
export async function tabOf({ key, aliases }: Playable): Promise<ActiveTab | null> {
  const keys = new Set([key, ...aliases]);
  // Without the permission `tabs`, only tabs where the button was pressed have an address here.
  const tabs = (await browser.tabs.query({})).map(asActiveTab);
  return tabs.find((tab) => tab !== null && keys.has(pageKey(tab.address)?.key ?? "")) ?? null;
}

async function playIn(tab: ActiveTab, seconds: number): Promise<boolean> {
  try {
    await handOver(tab, PLAY_FROM, String(seconds));
  } catch {
    // Access to the tab ended when it went to another site and back.
    return false;
  }
  return (await momentIn(tab.id)) !== null;
}

async function showTab({ id }: ActiveTab): Promise<void> {
  const tab = await browser.tabs.update(id, { active: true });
  if (tab) await browser.windows.update(tab.windowId, { focused: true });
}

async function momentIn(id: number): Promise<Moment | null> {
  const answer = inject({ id }, "/content-scripts/moment.js", "ISOLATED").catch(() => null);
  return parseMoment(await inTime<unknown>(answer, null));
}

function parseMoment(value: unknown): Moment | null {
  const parsed = read.parsed(() => {
    const raw = read.object(value, "moment");
    return { seconds: read.number(raw["seconds"], "seconds"), isPlaying: raw["isPlaying"] === true };
  });
  return parsed.ok ? parsed.value : null;
}
