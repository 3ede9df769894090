/** The fewest repeated characters that are taken for a repetition, and the most that are looked for. */
const SHORTEST = 12;
const LONGEST = 400;

/** A text that broke off and its continuation as one; what the continuation repeats of the end stands once. */
export function joined(before: string, after: string): string {
  if (before === "" || after === "") return before + after;
  for (let length = Math.min(LONGEST, before.length, after.length); length >= SHORTEST; length--)
    if (before.endsWith(after.slice(0, length))) return before + after.slice(length);
  return before + (needsSpace(before, after) ? " " : "") + after;
}

/** A server takes white space off the ends of an answer: between a sentence and the next it is put back. */
function needsSpace(before: string, after: string): boolean {
  return /[.!?:;,…)\]"”’]$/u.test(before) && /^[\p{Script=Latin}\p{N}([“"‘]/u.test(after);
}
