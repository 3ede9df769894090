import { stem } from "../../../lib/text/stem.ts";
import type { TestLecture } from "./library.ts";

/** A part of a query in the test's own form, so that it need not be read by the code that is tested. */
export type Part =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "beginning"; readonly text: string }
  | { readonly kind: "characters"; readonly text: string }
  | { readonly kind: "phrase"; readonly text: string }
  | { readonly kind: "sign"; readonly text: string }
  | { readonly kind: "tag"; readonly text: string }
  | { readonly kind: "not"; readonly part: Part }
  | { readonly kind: "or"; readonly parts: readonly Part[] };

export function written(part: Part): string {
  switch (part.kind) {
    case "phrase":
      return `"${part.text}"`;
    case "tag":
      return `tag:"${part.text}"`;
    case "not":
      return `-${written(part.part)}`;
    case "or":
      return part.parts.map(written).join(" OR ");
    case "sign":
    case "word":
    case "beginning":
    case "characters":
      return part.text;
  }
}

const TO_SIMPLE = new Map([
  ["體", "体"],
  ["習", "习"],
  ["學", "学"],
]);

/** Ids of the lectures that have all parts, found by reading each one. */
export function scan(lectures: Iterable<TestLecture>, parts: readonly Part[]): string[] {
  return [...lectures]
    .filter((lecture) => parts.every((part) => has(lecture, part)))
    .map(({ id }) => id)
    .toSorted();
}

function has(lecture: TestLecture, part: Part): boolean {
  if (part.kind === "not") return !has(lecture, part.part);
  if (part.kind === "or") return part.parts.some((each) => has(lecture, each));
  if (part.kind === "tag") return lecture.tags.includes(part.text);
  const { title, creators, tags, summary, notes, description, said } = lecture;
  // Signs are looked for in what is written.
  if (part.kind === "sign")
    return [title, ...creators, summary, ...notes, description].some((field) =>
      field.includes(Array.from(part.text)[0] ?? ""),
    );
  const fields = [title, ...creators, ...tags, summary, ...notes, description, said.join(" ")];
  return fields.some((field) => standsIn(field, part));
}

function standsIn(written: string, { kind, text }: { readonly kind: string; readonly text: string }): boolean {
  const field = plain(written);
  const part = { kind, text: plain(text) };
  const words = field.split(/[^a-z]+/).filter(Boolean);
  if (part.kind === "word") return words.some((word) => stem(word) === stem(part.text));
  if (part.kind === "beginning")
    return words.some((word) => word.startsWith(part.text) || (part.text.length > 2 && stem(word) === stem(part.text)));
  if (part.kind === "phrase")
    return ` ${joined(field.replaceAll(/\p{Script=Han}+/gu, "·"))} `.includes(` ${joined(part.text)} `);
  return simple(withoutHanSpaces(field)).includes(simple(part.text));
}

/** Without marks and what shows nothing. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/[\p{Mn}\u200b]/gu, "");
}

/** Dashes and quotes between words are as good as spaces; a sign is not, and stands for itself. */
function joined(text: string): string {
  return text.replaceAll(/[\s\p{Pd}“”«]+/gu, " ").replaceAll(",", " ,");
}

/** Spaces are optional in Chinese, and where captions end there are none. */
function withoutHanSpaces(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

function simple(text: string): string {
  return Array.from(text, (character) => TO_SIMPLE.get(character) ?? character).join("");
}
