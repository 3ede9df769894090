import type { Captured } from "../../../lib/capture/captured.ts";

/** A made-up video, all of whose values carry its mark: a value that is shown for another one gives itself away. */
export interface MovingVideo {
  readonly number: number;
  /** As in `mv0017mv`. */
  readonly mark: string;
  readonly title: string;
  readonly creator: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly seconds: number;
  /** ISO 8601 day. */
  readonly day: string;
  readonly chapters: readonly { readonly seconds: number; readonly title: string }[];
}

export function movingVideo(number: number): MovingVideo {
  const mark = `mv${String(number).padStart(4, "0")}mv`;
  return {
    number,
    mark,
    title: `Why ${mark} flows uphill`,
    creator: `Channel of ${mark}`,
    description: `In this lecture ${mark} is shown to flow uphill, against all that was believed of it before.`,
    keywords: [`${mark} hydraulics`, `${mark} hills`],
    seconds: 1000 + number,
    day: new Date(Date.UTC(2001, 0, 1 + number)).toISOString().slice(0, 10),
    chapters: ["Beginning", "Middle", "End"].map((name, index) => ({
      seconds: index * 100,
      title: `${name} of ${mark}`,
    })),
  };
}

/** A site that shows one video after another in one document, each part of the page in its own time. */
export interface MovingSite {
  readonly name: string;
  address(video: MovingVideo): string;
  key(video: MovingVideo): string;
  /** The page as the server sends it. */
  page(video: MovingVideo): string;
  /** For each part of the page that follows a navigation inside it, the script that makes it show a video. */
  readonly parts: Readonly<Record<string, (video: MovingVideo) => string>>;
  /** Whether a page that has followed with all its parts is surely read; elsewhere time has to prove it. */
  readonly provesItself: boolean;
}

/** Every value in a capture that is not of this video. */
export function foreignValues(captured: Captured, key: string, { mark, seconds, day }: MovingVideo): string[] {
  const facts = captured.kind === "none" ? captured.page : captured;
  const marks = JSON.stringify(captured).match(/mv\d{4}mv/g) ?? [];
  const wrong = marks.filter((each) => each !== mark);
  if (facts.key !== key) wrong.push(`key ${facts.key}`);
  if (facts.durationSeconds !== null && facts.durationSeconds !== seconds)
    wrong.push(`duration ${facts.durationSeconds}`);
  if (facts.published !== null && !facts.published.value.startsWith(day)) wrong.push(`date ${facts.published.value}`);
  if (captured.kind !== "none" && !captured.title.includes(mark)) wrong.push(`title ${captured.title}`);
  return wrong;
}

/** A value as it stands in an inline script. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
}

/** Sets the text of the elements that a selector finds. */
export function write(selector: string, text: string): string {
  return `for (const each of document.querySelectorAll(${inScript(selector)})) each.textContent = ${inScript(text)};`;
}

/** Sets an attribute of the elements that a selector finds. */
export function set(selector: string, name: string, value: string): string {
  return `for (const each of document.querySelectorAll(${inScript(selector)})) each.setAttribute(${inScript(name)}, ${inScript(value)});`;
}

export function sum(...scripts: readonly string[]): string {
  return scripts.join("\n");
}
