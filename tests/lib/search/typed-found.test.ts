import { expect, test } from "vitest";
import { RESPELLED } from "./respelled-rows.ts";
import { LANGUAGES, ROWS as SPELLED } from "./typed-found-rows.ts";
import { idsFor, lecture, testLibrary } from "./library.ts";

const ROWS = [...SPELLED, ...RESPELLED];
const library = testLibrary();
const saving = library.save(...ROWS.map(([, , title], at) => lecture(`l-${at}`, { title })));

test.each(ROWS.map(([language, typed, title], at) => [language, typed, title, at] as const))(
  "%s: who types %s finds %s",
  async (_, typed, __, at) => {
    await saving;
    expect(await idsFor(library.search, typed)).toContain(`l-${at}`);
  },
);

test("three hundred spellings in twenty-five languages are tried", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(300);
  expect(LANGUAGES.size).toBeGreaterThanOrEqual(25);
});
