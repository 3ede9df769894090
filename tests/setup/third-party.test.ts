import { expect, test } from "vitest";
import { readText, ROOT } from "./source.ts";
import { type ThirdParty, thirdParties, thirdPartyText, UNNAMED } from "./third-party.ts";

const parties = thirdParties(ROOT);
/** Terms on which work may go along with a program under the MIT licence. */
const TERMS = /^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|CC0-1\.0|MPL-2\.0|CPAL-1\.0 OR AGPL-1\.0)$/;
/** Packages that name no licence, and the beginning of the text of it that they hold. */
const BY_TEXT: Readonly<Record<string, RegExp>> = { i: /Permission is hereby granted, free of charge/ };

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
  const isKept = ({ name, licence, texts }: ThirdParty) =>
    TERMS.test(licence) || (licence === UNNAMED && texts.some((text) => BY_TEXT[name]?.test(text)));
  expect(parties.filter((party) => !isKept(party))).toEqual([]);
  expect(parties.filter(({ licence }) => licence === UNNAMED).map(({ name }) => name)).toEqual(Object.keys(BY_TEXT));
});

test("what is packed is the same each time", () => {
  expect(thirdPartyText(thirdParties(ROOT))).toBe(thirdPartyText(parties));
});
