import { expect } from "vitest";
import { seededRandom } from "../../e2e/seeded-random.ts";
import { idsFor, lecture, testLibrary, type TestLecture, type TestLibrary } from "./library.ts";
import { scan, written, type Part } from "./linear-scan.ts";

const WORDS =
  "tide tides ocean oceanic model models modeling matrix made make makes making cell cells cellar study studies to tap".split(
    " ",
  );
const HAN = Array.from("学习體体機器深度语言大小");
const TAGS = ["physics", "deep tides", "学习", "model"];
/** Queries of a letter or two, which have lists of their own. */
export const SHORT = ["t", "to", "m", "o", "ce", "学", "习", "深度"];
/** What stands between words: most often a space, else dashes, quotes and signs of many kinds. */
const BETWEEN = [
  " ",
  " ",
  " ",
  " ",
  " – ",
  "—",
  "-",
  "‑",
  " “",
  "” ",
  " «",
  " & ",
  " → ",
  " ❤️ ",
  " 🎉 ",
  " • ",
  "\u200b ",
  ", ",
];
/** Marks over a letter, composed or not: with and without them a word is the same. */
const MARKS = ["\u0301", "\u0308", "\u0327", "\u030a"];
const SIGNS = ["❤", "❤️", "🎉"];
const MOST_LECTURES = 60;

type Random = <T>(from: readonly T[]) => T;

/** Makes lectures and queries, the same ones for the same seed. */
export function maker(seed: number) {
  const random = seededRandom(seed);
  const number = (below: number) => Math.floor(random() * below);
  const pick: Random = (from) => from[number(from.length)] as never;
  const marked = (word: string) => {
    if (random() < 0.7) return word;
    const at = 1 + number(word.length);
    const decomposed = word.slice(0, at) + pick(MARKS) + word.slice(at);
    return random() < 0.5 ? decomposed : decomposed.normalize("NFC");
  };
  const piece = () =>
    random() < 0.3 ? Array.from({ length: 1 + number(5) }, () => pick(HAN)).join("") : marked(pick(WORDS));
  const text = (length: number) => {
    let all = piece();
    for (let at = 1; at < length; at++) all += pick(BETWEEN) + piece();
    return all;
  };
  let day = 0;
  /** Each is saved on a day of its own, so that there is one right order. */
  const some = (id: string): TestLecture =>
    lecture(id, {
      title: text(2),
      creators: random() < 0.5 ? [text(1)] : [],
      tags: TAGS.filter(() => random() < 0.25),
      summary: random() < 0.5 ? text(4) : "",
      notes: random() < 0.2 ? [text(3)] : [],
      description: random() < 0.7 ? text(5) : "",
      said: random() < 0.4 ? Array.from({ length: number(6) }, () => text(4)) : [],
      savedAt: new Date(Date.UTC(2015, 0, 1) + day++ * 86_400_000).toISOString(),
    });
  const part = (isLast: boolean): Part => {
    const kind = number(isLast ? 7 : 6);
    if (kind === 5) return { kind: "sign", text: pick(SIGNS) };
    if (kind === 0)
      return { kind: "characters", text: Array.from({ length: 1 + number(4) }, () => pick(HAN)).join("") };
    if (kind === 1) return { kind: "phrase", text: `${marked(pick(WORDS))}${pick([" ", "-", " – "])}${pick(WORDS)}` };
    if (kind === 2) return { kind: "tag", text: pick(TAGS) };
    if (kind === 3) return { kind: "not", part: { kind: "word", text: marked(pick(WORDS)) } };
    if (kind === 4)
      return {
        kind: "or",
        parts: [
          { kind: "phrase", text: pick(WORDS) },
          { kind: "characters", text: pick(HAN) },
        ],
      };
    return { kind: "beginning", text: pick(WORDS).slice(0, 1 + number(5)) };
  };
  const query = (): Part[] => {
    const count = 1 + number(3);
    return Array.from({ length: count }, (_, at) => part(at === count - 1));
  };
  return { number, pick, some, query, random };
}

/** After each of so many changes of all kinds, search finds what reading every lecture would find. */
export async function expectSound(seed: number, operations: number): Promise<void> {
  const { number, pick, some, query, random } = maker(seed);
  const meanwhile = maker(seed + 1);
  const library = testLibrary();
  const lectures = new Map<string, TestLecture>();
  const trashed = new Map<string, TestLecture>();
  let next = 0;
  const put = async (...all: TestLecture[]): Promise<void> => {
    for (const each of all) {
      trashed.delete(each.id);
      lectures.set(each.id, each);
    }
    await library.save(...all);
  };
  /** One lecture goes to Trash or many do, some come back, are changed there or saved anew, or go for good. */
  const throughTrash = async (kind: number): Promise<void> => {
    const [from, to] = kind === 20 ? [lectures, trashed] : [trashed, lectures];
    const all = [...from.keys()];
    const ids = all.filter(() => random() < 0.3);
    if (kind === 23) {
      const [first, ...others] = ids;
      if (first !== undefined) await put(some(first));
      for (const id of others) trashed.delete(id);
      return library.purge(...others);
    }
    if (kind === 22 && ids[0] !== undefined) {
      const edited = some(ids[0]);
      trashed.set(edited.id, edited);
      return library.editInTrash(edited);
    }
    for (const id of ids) {
      const each = from.get(id);
      from.delete(id);
      if (each) to.set(id, each);
    }
    await (kind === 20 ? library.trash(...ids) : library.restore(...ids));
  };
  for (let step = 0; step < operations; step++) {
    const kind = number(24);
    const known = [...lectures.keys()];
    if (kind < 7 && known.length < MOST_LECTURES) await put(some(`l-${next++}`));
    else if (kind < 12 && known.length > 0) await put(some(pick(known)));
    else if (kind < 15 && known.length > 0) {
      const gone = pick(known);
      lectures.delete(gone);
      await library.remove(gone);
    } else if (kind === 15)
      await put(...Array.from({ length: 30 }, (_, at) => some(pick([...known, `l-${next + at}`]))));
    else if (kind >= 20) await throughTrash(kind);
    else if (kind === 16) await library.kill(random() < 0.5 ? "tending" : "saving", some(`k-${step}`));
    else if (kind === 17 && step % 10 === 0) await library.damage();
    else if (kind === 18 && known.length > 0)
      await library.tend(1 + number(4), () => put(meanwhile.some(meanwhile.pick(known))));
    else await library.tend(1 + number(4));
    next += 30;
    if (lectures.size > MOST_LECTURES * 2) {
      const gone = [...lectures.keys()].slice(0, MOST_LECTURES);
      for (const id of gone) lectures.delete(id);
      await library.remove(...gone);
    }
    const parts = query();
    const text = parts.map(written).join(" ");
    const found = await library.search.search(text);
    const ids = found.isPartial || found.corrected.length > 0 ? [] : found.hits.map(({ id }) => id).toSorted();
    expect({ step, text, ids }).toEqual({ step, text, ids: scan(lectures.values(), parts) });
    const checked = step % 500 === 499 ? [text, ...SHORT] : [];
    const { found: order, right } = await orders(library, [...lectures.values()], checked);
    expect(order).toEqual(right);
  }
}

/** What each query finds, all of it and the first five, and what an index made at once finds. */
export async function orders(library: TestLibrary, lectures: readonly TestLecture[], queries: readonly string[]) {
  if (queries.length === 0) return { found: [], right: [] };
  const fresh = testLibrary();
  await fresh.save(...lectures.toSorted((one, other) => one.savedAt.localeCompare(other.savedAt)));
  await fresh.tend();
  const found: string[][] = [];
  const right: string[][] = [];
  for (const text of queries) {
    const all = await idsFor(fresh.search, text);
    right.push([text, ...all], [text, ...all.slice(0, 5)]);
    found.push([text, ...(await idsFor(library.search, text))]);
    found.push([text, ...(await idsFor(library.search, text, { limit: 5 }))]);
  }
  return { found, right };
}
