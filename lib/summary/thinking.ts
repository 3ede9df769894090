/** How a model marks what it thinks before it answers: where that begins, and where it ends. */
interface ThinkingMarks {
  readonly open: string;
  readonly close: string;
}

/** As DeepSeek R1, Qwen 3, Magistral, Kimi, Seed and their like write them into the answer itself (seen by 2026-11-29). */
const MARKS: readonly ThinkingMarks[] = [
  ...["think", "thinking", "thought", "thoughts", "reasoning", "seed:think"].map((name) => ({
    open: `<${name}>`,
    close: `</${name}>`,
  })),
  { open: "[think]", close: "[/think]" },
  { open: "◁think▷", close: "◁/think▷" },
  { open: "<|begin_of_thought|>", close: "<|end_of_thought|>" },
  // The channels of gpt-oss ("harmony"): whatever is not the final one is thought.
  { open: "<|channel|>analysis<|message|>", close: "<|end|>" },
  { open: "<|channel|>commentary<|message|>", close: "<|end|>" },
];

/** What stands around an answer in chat formats, and is no word of it. */
const FRAME = /^(?:(?:<\|start\|>assistant|<\|channel\|>final<\|message\|>|<\|begin_of_solution\|>)\s*)+/;
const FRAME_END = /\s*(?:<\|(?:return|end|end_of_solution|im_end|eot_id)\|>)+\s*$/;
/** gpt-oss on servers that swallow its marks but not the names between them. */
const BARE_CHANNELS = /^analysis(?=[A-Z\p{Lo}])[\s\S]*?assistantfinal/u;

/**
 * An answer without the block of thought that it begins with. Marks anywhere else are words of the answer and stay: a
 * text may be about them. While the answer is still being written (`isWhole` false), a block that has no end yet is all
 * thought; in a whole answer it was none.
 */
export function withoutThinking(text: string, isWhole = true): string {
  let rest = text.trimStart().replace(BARE_CHANNELS, "").trimStart();
  for (;;) {
    const framed = rest.replace(FRAME, "").trimStart();
    const marks = MARKS.find(({ open }) => startsWith(framed, open));
    if (!marks) {
      if (!isWhole && mayBecomeMark(framed)) return "";
      return withoutSwallowed(framed).replace(FRAME_END, "");
    }
    const end = indexOf(framed, marks.close, marks.open.length);
    if (end < 0) return isWhole ? framed : "";
    rest = framed.slice(end + marks.close.length).trimStart();
  }
}

/** Some chat formats swallow the opening mark: then the closing one stands alone on its line, outside of quoted code. */
function withoutSwallowed(text: string): string {
  const lines = text.split("\n");
  let isCode = false;
  for (const [at, line] of lines.entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    const trimmed = line.trim().toLowerCase();
    if (isCode || trimmed === "") continue;
    if (MARKS.some(({ open }) => line.toLowerCase().includes(open))) return text;
    if (MARKS.some(({ close }) => close !== "<|end|>" && trimmed === close))
      return lines
        .slice(at + 1)
        .join("\n")
        .trimStart();
  }
  return text;
}

/** Whether what has arrived so far is the first half of a mark. */
function mayBecomeMark(text: string): boolean {
  const begun = text.toLowerCase();
  return begun !== "" && MARKS.some(({ open }) => open.length > begun.length && open.startsWith(begun));
}

function startsWith(text: string, mark: string): boolean {
  return text.slice(0, mark.length).toLowerCase() === mark;
}

function indexOf(text: string, mark: string, from: number): number {
  return text.toLowerCase().indexOf(mark, from);
}
