import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, serve, type Lectern } from "../e2e/browser.ts";
import { median } from "./median.ts";
import { rounds } from "./rounds.ts";

const ROUNDS = 15;

export interface PageToPress {
  readonly address: string;
  readonly html: string;
}

/** Milliseconds from the press of the button to the filled form, and to the floor's filled line, in one run. */
export async function pressToFilled(
  page: PageToPress,
  product: string,
  end: number,
): Promise<{ readonly ours: number; readonly floor: number }> {
  const [ours, floor] = [await launch({ extension: product }), await launch({ extension: await floorExtension() })];
  const times = { ours: [] as number[], floor: [] as number[] };
  for (const who of ["ours", "floor"] as const) await pressOnce(who === "ours" ? ours : floor, page);
  for (const round of rounds(ROUNDS, end)) {
    // Both browsers are warm by now; the order alternates.
    const order = round % 2 === 0 ? (["ours", "floor"] as const) : (["floor", "ours"] as const);
    for (const who of order) {
      times[who].push(await pressOnce(who === "ours" ? ours : floor, page));
    }
  }
  await Promise.all([ours.close(), floor.close()]);
  return { ours: median(times.ours), floor: median(times.floor) };
}

async function pressOnce(lectern: Lectern, { address, html }: PageToPress): Promise<number> {
  const tab = await lectern.browser.newPage();
  await serve(tab, new Map([[address, html]]));
  await tab.goto(address, { waitUntil: "domcontentloaded" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const pressed = Date.now();
  const popup = await lectern.press(tab);
  const filled = await popup.waitForFunction(() => {
    const mark = performance.getEntriesByName("filled")[0];
    return mark ? performance.timeOrigin + mark.startTime : null;
  });
  const time = (await filled.jsonValue()) ?? Number.NaN;
  await tab.close();
  return time - pressed;
}

/** The floor: a popup without framework that injects one line and shows `document.title`. */
async function floorExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-floor-"));
  const manifest = {
    manifest_version: 3,
    name: "Floor",
    version: "1",
    permissions: ["activeTab", "scripting"],
    action: { default_popup: "popup.html" },
    background: { service_worker: "worker.js" },
  };
  const script = `const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.title });
document.body.textContent = result;
performance.mark("filled");`;
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "worker.js"), "");
  await writeFile(join(folder, "popup.js"), script);
  await writeFile(
    join(folder, "popup.html"),
    `<!doctype html><meta charset="utf-8"><body><script type="module" src="popup.js"></script>`,
  );
  return folder;
}
