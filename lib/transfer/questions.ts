export interface Question {
  readonly question: string;
  readonly answer: string;
}

const LABELLED = /^\s*(?:[-*]\s+)?(?:\*\*)?(?:Q|Question|问|問|问题|問題)\s*\d*\s*[:：.](?:\*\*)?\s*(.+)$/i;
const ANSWER = /^\s*(?:[-*]\s+)?(?:\*\*)?(?:A|Answer|答|答案)\s*\d*\s*[:：.](?:\*\*)?\s*/i;
const MARKS = /^\s*(?:#{1,6}\s+|[-*]\s+|\d+[.)]\s+)?(?:\*\*|__)?|(?:\*\*|__)?\s*$/g;

/** The questions of a text with their answers: a line that asks, and what stands below it up to the next one. */
export function questionsIn(text: string): Question[] {
  const found: { question: string; answer: string[] }[] = [];
  for (const line of text.split("\n")) {
    const question = questionIn(line);
    if (question !== null) found.push({ question, answer: [] });
    else found.at(-1)?.answer.push(line.replace(ANSWER, ""));
  }
  return found.flatMap(({ question, answer }) => {
    const whole = answer.join("\n").trim();
    return whole === "" ? [] : [{ question, answer: whole }];
  });
}

function questionIn(line: string): string | null {
  const labelled = LABELLED.exec(line)?.[1];
  if (labelled !== undefined) return labelled.replace(MARKS, "").trim();
  const plain = line.replace(MARKS, "").trim();
  return /[?？]$/.test(plain) && !ANSWER.test(line) ? plain : null;
}
