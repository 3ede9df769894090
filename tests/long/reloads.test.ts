import { afterAll, beforeAll, expect, test } from "vitest";
import { unsound } from "../e2e/many-saves.ts";
import { find, person, untilReads, type Person } from "../e2e/person.ts";
import { saveUnderReloads } from "../e2e/save-under-reloads.ts";
import { seededRandom } from "../e2e/seeded-random.ts";
import { SEED } from "./seed.ts";

const RELOADS = 100;

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

test(`of saves during which Lectern is loaded anew ${RELOADS} times none is lost, doubled or torn (seed ${SEED})`, async () => {
  const acknowledged = await saveUnderReloads(me, RELOADS, seededRandom(SEED));
  const settings = await me.openOptions("#settings");
  expect(await unsound(settings, acknowledged)).toEqual([]);
  await (await find(settings, "button", "Check the library")).click();
  await untilReads(settings, /All is well: [\d,]+ entries checked/);
  console.log(`${acknowledged.length} saves`);
});
