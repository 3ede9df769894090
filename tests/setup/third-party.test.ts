import { expect, test } from "vitest";
import { readText, ROOT } from "./source.ts";
import { thirdParties, thirdPartyText } from "./third-party.ts";

const parties = thirdParties(ROOT);
/** Terms on which work may go along with a program under the MIT licence. */
const TERMS = /^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|CC0-1\.0|MPL-2\.0|CPAL-1\.0 OR AGPL-1\.0)$/;

test("every package that the extension is built with is named with its licence", () => {
  const { dependencies } = JSON.parse(readText("package.json"));
  expect(Object.keys(dependencies).length).toBeGreaterThan(10);
  const text = thirdPartyText(parties);
  for (const [name, version] of Object.entries(dependencies))
    expect(text).toContain(`\n${name} ${String(version)}\nLicence: `);
});

test("packages that others bring along are named too, each once", () => {
  const names = parties.map(({ name, version }) => `${name} ${version}`);
  expect(names.some((name) => name.startsWith("scheduler "))).toBe(true);
  expect(new Set(names).size).toBe(names.length);
});

test("none is on terms that this program could not keep", () => {
  const others = parties.filter(({ licence, texts }) => !TERMS.test(licence) && texts.length === 0);
  expect(others).toEqual([]);
  expect(parties.filter(({ licence }) => /^(?:A|L)?GPL/.test(licence))).toEqual([]);
});

test("what is packed is the same each time", () => {
  expect(thirdPartyText(thirdParties(ROOT))).toBe(thirdPartyText(parties));
});
