import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { summariesThroughDeaths } from "./model-deaths.ts";
import { type ModelPerson, modelPerson } from "./model-person.ts";

/** Deaths that are tried for, and those that a machine slow at killing must reach in the time there is. */
const [DEATHS, LEAST_DEATHS] = [60, 25];

let me: ModelPerson;
let page: Page;
// Each attempt begins with a library of its own.
beforeEach(async () => {
  me = await modelPerson();
  page = await me.openOptions("#settings");
});
afterEach(() => me.close());

test("however often the worker dies no finished part of a summary is lost, and no summary is left lying", async () => {
  const died = await summariesThroughDeaths(me, page, { deaths: DEATHS, limit: 180_000 });
  expect(died).toBeGreaterThanOrEqual(LEAST_DEATHS);
});
