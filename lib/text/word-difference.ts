/** A stretch of two compared texts: in both, only in the later one, or only in the earlier one. */
export interface Stretch {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Above so many words each the middle of two texts is not compared word by word: it would take seconds. */
const MOST = 6_000;

/**
 * What changed from one text to another, by words; Chinese, Japanese and Thai by the words of the browser's dictionary.
 * A longest common sequence by Hirschberg's method: small enough to keep here, and its memory grows with the text only.
 */
export function wordDifference(before: string, after: string, language = "und"): Stretch[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  return tidied(compare(words(before), words(after)));
}

type WordRow = readonly string[];

function compare(before: WordRow, after: WordRow): Stretch[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const middle = inner(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [stretch("same", before.slice(0, start)), ...middle, stretch("same", before.slice(before.length - end))];
}

function inner(before: WordRow, after: WordRow): Stretch[] {
  if (before.length === 0 || after.length === 0 || before.length > MOST || after.length > MOST)
    return [stretch("removed", before), stretch("added", after)];
  if (before.length === 1) {
    const at = after.indexOf(before[0] ?? "");
    if (at < 0) return [stretch("removed", before), stretch("added", after)];
    return [stretch("added", after.slice(0, at)), stretch("same", before), stretch("added", after.slice(at + 1))];
  }
  const half = before.length >> 1;
  const [first, second] = [before.slice(0, half), before.slice(half)];
  const forwards = commonLengths(first, after);
  const backwards = commonLengths(second.toReversed(), after.toReversed());
  let cut = 0;
  let best = -1;
  for (let at = 0; at <= after.length; at++) {
    const length = (forwards[at] ?? 0) + (backwards[after.length - at] ?? 0);
    if (length > best) [best, cut] = [length, at];
  }
  if (best === 0) return [stretch("removed", before), stretch("added", after)];
  return [...compare(first, after.slice(0, cut)), ...compare(second, after.slice(cut))];
}

/** For each beginning of `after`, how many words it has in common with `before`, in order. */
function commonLengths(before: WordRow, after: WordRow): Uint32Array {
  let above = new Uint32Array(after.length + 1);
  let row = new Uint32Array(after.length + 1);
  for (const word of before) {
    for (let at = 1; at <= after.length; at++)
      row[at] = word === after[at - 1] ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0);
    [above, row] = [row, above];
  }
  return above;
}

function stretch(kind: Stretch["kind"], words: WordRow): Stretch {
  return { kind, text: words.join("") };
}

/** One removal and one addition at each place; a space or a comma that two changes have between them belongs to both. */
function tidied(stretches: readonly Stretch[]): Stretch[] {
  const found: { same: string; removed: string; added: string }[] = [{ same: "", removed: "", added: "" }];
  for (const { kind, text } of stretches) {
    const last = found.at(-1);
    if (text === "" || !last) continue;
    const isChanged = last.removed !== "" || last.added !== "";
    if (kind === "same" && isChanged) found.push({ same: text, removed: "", added: "" });
    else last[kind] += text;
  }
  const joined: typeof found = [];
  for (const each of found) {
    const last = joined.at(-1);
    const isSlight = last && (last.removed !== "" || last.added !== "") && /^[\s\p{P}]{1,2}$/u.test(each.same);
    if (last && isSlight && (each.removed !== "" || each.added !== "")) {
      last.removed += each.same + each.removed;
      last.added += each.same + each.added;
    } else joined.push({ ...each });
  }
  return joined.flatMap(({ same, removed, added }) =>
    (
      [
        { kind: "same", text: same },
        { kind: "removed", text: removed },
        { kind: "added", text: added },
      ] as const
    ).filter(({ text }) => text !== ""),
  );
}
