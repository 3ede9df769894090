import { fenced, type Prompt, rulesOfMaterial } from "./prompt.ts";
import { cutToTokens, tokenEstimate } from "./token-estimate.ts";
import { oneLine } from "./variables.ts";
import { withoutUnseen } from "./without-unseen.ts";

/** What a model is told to find tags for a lecture. */
export interface TagMaterial {
  readonly title: string;
  readonly creators: readonly string[];
  readonly description: string;
  /** What was said, as far as it is known. */
  readonly transcript: string;
  /** The person's tags, the most used first. */
  readonly own: readonly string[];
}

/** So many of the person's tags are named at most. */
const MOST_OWN = 200;
/** Tokens of text that tell what a lecture is about: its beginning says so, and more makes the answer late. */
const ENOUGH = 5_000;
/** No token is longer than this on the whole, in UTF-16 units; text beyond it need not be counted. */
const LONGEST_TOKEN = 8;

/** Asks for tags. `room` is how much text fits into one question, in tokens; `fence` as in `Task`. */
export function tagPrompt(material: TagMaterial, room: number, fence: string): Prompt {
  const { title, creators, own, description, transcript } = material;
  const most = Math.min(room, ENOUGH);
  const texts = [description, transcript].map((text) => beginning(text.trim(), most / 3));
  const text = withoutUnseen(texts.filter((each) => each !== "").join("\n\n"));
  const system = [
    "You find tags for lectures and podcasts in one person’s private library.",
    rulesOfMaterial(fence),
    'Answer with a JSON array of strings and nothing else, such as ["first tag", "second tag"].',
  ].join("\n");
  const instruction =
    "Which tags fit this lecture? Give at most ten, the most fitting first: what it is about, the field, people and works that it treats. " +
    "Prefer the person’s own tags, exactly as they are spelled, wherever one fits. " +
    "A tag that they do not have yet is a word or a short phrase without commas, in the language of their tags; of the material where they have none.";
  const parts = [
    instruction,
    `Title: ${oneLine(title)}\nBy: ${oneLine(creators.join(", "))}`,
    `The person’s tags, one a line:\n${fenced(fence, fitting(own.slice(0, MOST_OWN).map(oneLine), most / 3).join("\n"))}`,
    `The lecture:\n${fenced(fence, text)}`,
  ];
  return { system, user: parts.join("\n\n"), text };
}

function beginning(text: string, most: number): string {
  return cutToTokens(text.slice(0, most * LONGEST_TOKEN).toWellFormed(), Math.floor(most));
}

/** The first lines that have at most so many tokens together. */
function fitting(lines: readonly string[], most: number): readonly string[] {
  let sum = 0;
  const end = lines.findIndex((line) => (sum += tokenEstimate(`${line}\n`)) > most);
  return end < 0 ? lines : lines.slice(0, end);
}
