import { describe, expect, test } from "vitest";
import { withoutSitePhrases } from "../../../lib/capture/metadata/site-phrases.ts";

const SITE = new Set(["tunebox", "tuneboxfm"]);
const TITLE = "The Tide Tables";

describe("what a site writes around a description is left out", () => {
  test.each([
    ["Listen to this episode from Salt & Sea on TuneBox. We read old tables.", "We read old tables."],
    ["Escucha este episodio de Sal y Mar en TuneBox. Leemos tablas antiguas.", "Leemos tablas antiguas."],
    ["Écoutez cet épisode sur TuneBox ! Nous lisons de vieilles tables.", "Nous lisons de vieilles tables."],
    ["Höre diese Folge bei TuneBox. Wir lesen alte Tabellen.", "Wir lesen alte Tabellen."],
    ["12.5K views. Watch The Tide Tables and millions of other videos on TuneBox.", ""],
    ["Listen to an episode from sal.io on TuneBox. We read.", "We read."],
    ["The Tide Tables", ""],
  ])("%s", (description, rest) => {
    expect(withoutSitePhrases(description, TITLE, SITE)).toBe(rest);
  });
});

describe("what a person wrote stays, whatever it resembles", () => {
  test.each([
    ["Watch out for the tide. It comes in fast."],
    ["Listen closely: the sea has a rhythm."],
    ["View from the pier, filmed in one take."],
    ["The Tide Tables are older than the harbour."],
    ["We moved to TuneBox last year. Here is why."],
    ["1.5 million people live here. Most have never seen the sea."],
    ["Discover how TuneBox engineers measure the sea."],
    [""],
  ])("%s", (description) => {
    expect(withoutSitePhrases(description, TITLE, SITE)).toBe(description);
  });
});
