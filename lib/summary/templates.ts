/** What a summary can be, ready made. */
export const TEMPLATE_IDS = ["short", "medium", "long", "key-points", "chapters", "questions"] as const;

export type TemplateId = (typeof TEMPLATE_IDS)[number];

const STAMPS = "Put the time stamp of the material, such as [12:34], before each; use only stamps that occur there.";

/** The task in each template; models follow English instructions best, whatever language they answer in. */
export const INSTRUCTIONS: Readonly<Record<TemplateId, string>> = {
  short: "Summarise the material in three to four sentences.",
  medium: "Summarise the material in two to three paragraphs of four to six sentences each.",
  long: "Summarise the material thoroughly, in six to ten paragraphs that follow its course: its question, arguments, examples, figures and conclusions.",
  "key-points": `List the key points of the material, eight to fifteen of them, one line each, in their order. ${STAMPS}`,
  chapters: `Divide the material into chapters, four to twelve of them, in their order. For each write one line with its time and its title, and under it one or two sentences on what is said in it. ${STAMPS}`,
  questions:
    "Write eight to twelve questions with which a reader can test whether the material was understood, from simple to hard. After the questions, write the line “---” and then the answers in the same order, one line each.",
};

export function templateById(id: string): TemplateId | null {
  return TEMPLATE_IDS.find((each) => each === id) ?? null;
}
