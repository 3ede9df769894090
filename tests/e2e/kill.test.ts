import { afterEach, beforeEach, expect, test } from "vitest";
import { TargetType, type Page } from "puppeteer-core";
import { tides } from "./lecture-page.ts";
import { saveMany, unsound } from "./many-saves.ts";
import { find, person, untilReads, type Person } from "./person.ts";
import { seededRandom } from "./seeded-random.ts";

/** Saves go on, a round at a time, until there have been enough of them and enough deaths. */
const ROUND = 20;
const [LEAST_SAVES, MOST_SAVES] = [60, 400];
const LEAST_DEATHS = 21;
/** A slow machine may see every worker killed before its first save: then the round ends in peace. */
const MOST_KILLS = 30;

let me: Person;
// Each attempt begins with a library of its own.
beforeEach(async () => {
  me = await person();
});
afterEach(() => me.close());

test(`of ${LEAST_SAVES} saves and more while the worker is killed at random, none is lost, doubled or torn`, async () => {
  const random = seededRandom(20_261_123);
  const tab = await me.visit(tides);
  const popup = await me.press(tab);
  await popup.waitForSelector("textarea.title-field");
  const deaths: string[] = [];
  me.browser.on(
    "targetdestroyed",
    (target) => target.type() === TargetType.SERVICE_WORKER && deaths.push(target.url()),
  );
  const acknowledged: string[] = [];
  while ((acknowledged.length < LEAST_SAVES || deaths.length < LEAST_DEATHS) && acknowledged.length < MOST_SAVES)
    acknowledged.push(...(await saveUnderKills(popup, acknowledged.length, random)));
  expect(deaths.length).toBeGreaterThanOrEqual(LEAST_DEATHS);
  expect(await unsound(popup, acknowledged)).toEqual([]);
  const settings = await me.openOptions("#settings");
  await (await find(settings, "button", "Check the library")).click();
  await untilReads(settings, new RegExp(`All is well: ${acknowledged.length} entries checked`));
});

/** One round of saves, with workers killed at random moments of it; gives the keys that were acknowledged. */
async function saveUnderKills(popup: Page, first: number, random: () => number): Promise<string[]> {
  const saving = new AbortController();
  const killer = (async () => {
    for (let kills = 0; !saving.signal.aborted && kills < MOST_KILLS; kills++) {
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      // The worker may be on its way up or down: then there is none to kill.
      await me.killWorker().catch(() => null);
    }
  })();
  const saved = await popup.evaluate(saveMany, first, ROUND).finally(() => saving.abort());
  await killer;
  return saved;
}
