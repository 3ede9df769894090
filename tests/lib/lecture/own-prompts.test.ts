import { expect, test } from "vitest";
import { filledSettings, parseLibrarySettings } from "../../../lib/lecture/library-settings.ts";
import { parseOwnPrompts, withPrompts } from "../../../lib/lecture/own-prompts.ts";

const prompt = (id: string, text = `Text of ${id}`) => ({ id, name: `Prompt ${id}`, text });
const many = (count: number) => Array.from({ length: count }, (_, at) => prompt(`${at}`));

test("of kept prompts the sound ones are read, as many as are kept", () => {
  const odd = [null, 1, "a", {}, { id: "x", name: "x" }, { ...prompt("x"), text: 5 }, { ...prompt("x"), id: null }];
  expect(parseOwnPrompts([prompt("a"), ...odd, prompt("b")])).toEqual([prompt("a"), prompt("b")]);
  expect(parseOwnPrompts([prompt("a", "x".repeat(20_000)), prompt("b", "x".repeat(20_001))])).toHaveLength(1);
  expect(parseOwnPrompts(many(51))).toEqual(many(50));
  for (const value of [null, undefined, {}, "a"]) expect(parseOwnPrompts(value)).toBeNull();
});

test("prompts of a file stand behind those that are here: the same once, one that was changed here in both wordings", () => {
  const newId = () => "new";
  expect(withPrompts([prompt("a")], [prompt("a"), prompt("b")], newId)).toEqual([prompt("a"), prompt("b")]);
  expect(withPrompts([prompt("a")], [{ ...prompt("a"), id: "z" }], newId)).toEqual([prompt("a")]);
  const [here, there] = [prompt("a", "Here"), prompt("a", "There")];
  expect(withPrompts([here], [there], newId)).toEqual([here, { ...there, id: "new" }]);
  const renamed = { ...here, name: "Renamed" };
  expect(withPrompts([here], [renamed], newId)).toEqual([here, { ...renamed, id: "new" }]);
  expect(withPrompts(many(50), [prompt("x")], newId)).toEqual(many(50));
  expect(withPrompts(many(49), [prompt("x"), prompt("y")], newId)).toEqual([...many(49), prompt("x")]);
});

test("what a person has made among the settings is read as far as it is sound, and only what holds anything is written", () => {
  const search = { id: "s", name: "Tides", address: "#all?q=tides" };
  const kept = { savedSearches: [search, null], ownPrompts: [prompt("a")], differentTags: ["a|b", 5] };
  const settings = parseLibrarySettings((name) => kept[name]);
  expect(settings).toEqual({ savedSearches: [search], ownPrompts: [prompt("a")], differentTags: ["a|b"] });
  const none = parseLibrarySettings(() => "none");
  expect(none).toEqual({ savedSearches: [], ownPrompts: [], differentTags: [] });
  expect(filledSettings(settings)).toEqual(settings);
  expect(filledSettings({ ...none, differentTags: ["a|b"] })).toEqual({ differentTags: ["a|b"] });
  const groups = Array.from({ length: 1_001 }, (_, at) => `${at}`);
  expect(parseLibrarySettings((name) => (name === "differentTags" ? groups : [])).differentTags).toEqual(
    groups.slice(1),
  );
});
