import { expect, test } from "vitest";
import { summariesThroughDeaths } from "../e2e/model-deaths.ts";
import { modelPerson } from "../e2e/model-person.ts";

const DEATHS = 200;

test(`in ${DEATHS} deaths of the worker no finished part of a summary is lost, and no summary is left lying`, async () => {
  const me = await modelPerson();
  const page = await me.openOptions("#settings");
  expect(await summariesThroughDeaths(me, page, { deaths: DEATHS, limit: 1_200_000 })).toBeGreaterThanOrEqual(DEATHS);
  await me.close();
});
