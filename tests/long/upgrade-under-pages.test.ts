import { afterAll, beforeAll, expect, test } from "vitest";
import { layDown, plainRows } from "../e2e/former-library.ts";
import { rowsOf } from "../e2e/model-person.ts";
import { find, person, untilReads, type Person } from "../e2e/person.ts";
import { seededRandom } from "../e2e/seeded-random.ts";
import { goldenLibrary, goldenVersions } from "../lib/library/golden.ts";
import { SEED } from "./seed.ts";

const PAGES = 6;
/** For each version the worker dies so often while the pages wait, within so many milliseconds each. */
const [DEATHS, WITHIN] = [3, 120];

interface Stored {
  readonly id: string;
  readonly title: string;
  readonly deletedAt: string | null;
}

const random = seededRandom(SEED);
let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

test.each(goldenVersions)(
  `a library of version %i is brought up once under ${PAGES} pages that open at the same moment, whatever dies, and each shows all of it (seed ${SEED})`,
  async (version) => {
    const former = goldenLibrary(version);
    const bystander = await me.browser.newPage();
    await bystander.goto(`chrome-extension://${me.id}/icon/16.png`);
    await bystander.evaluate(layDown, version, former.stores, plainRows(former));
    await me.killWorker().catch(() => null);
    const opening = Promise.all(Array.from({ length: PAGES }, () => me.openOptions()));
    for (let death = 0; death < DEATHS; death++) {
      await new Promise((resolve) => setTimeout(resolve, random() * WITHIN));
      await me.killWorker().catch(() => null);
    }
    const pages = await opening;
    const rows = former.rows["lectures"] as readonly Stored[];
    const count = rows.filter(({ deletedAt }) => deletedAt === null).length;
    for (const page of pages) await untilReads(page, new RegExp(`\\b${count} entr(?:y|ies)`));
    const [first] = pages;
    const there = first ? await rowsOf<Stored>(first, "lectures") : [];
    const told = ({ id, title, deletedAt }: Stored) => ({ id, title, deletedAt });
    expect(there.map(told)).toEqual(rows.map(told));
    const settings = await me.openOptions("#settings");
    await (await find(settings, "button", "Check the library")).click();
    await untilReads(settings, /All is well/);
    for (const page of [...pages, settings, bystander]) await page.close();
  },
);
