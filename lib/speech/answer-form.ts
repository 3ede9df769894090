/** The forms of an answer of a server for speech, the one with most in it first. Not every server has each of them. */
export const ANSWER_FORMS = ["words", "segments", "srt", "text"] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

/** How each is asked for, and the word for it by which servers speak of it. */
export const FORMAT_OF = { words: "verbose_json", segments: "verbose_json", srt: "srt", text: "json" } as const;

/**
 * The form to ask for next, after some were refused, the last with these words; none where all were. Servers that name
 * the formats that they have are believed.
 */
export function nextForm(refused: readonly AnswerForm[], words: string): AnswerForm | undefined {
  const left = ANSWER_FORMS.filter((form) => !refused.includes(form));
  const last = refused.at(-1);
  if (last === undefined || /granularit|word/i.test(words)) return left[0];
  const others = left.filter((form) => FORMAT_OF[form] !== FORMAT_OF[last]);
  const named = others.find((form) => new RegExp(String.raw`(?<!\w)${FORMAT_OF[form]}(?!\w)`).test(words));
  return named ?? others[0] ?? left[0];
}
