import type { SummarySource } from "../../lib/lecture/summary.ts";
import { MarkdownText, type TimedLecture } from "./markdown-text.tsx";
import { TimedText } from "./timed-text.tsx";
import { useMarkdown } from "./use-markdown.ts";

interface VersionProseProps {
  readonly version: { readonly text: string; readonly source: SummarySource };
  readonly lecture: TimedLecture;
}

/** The text of a version in paragraphs; one in Markdown with its headings, lists and tables. */
export function VersionProse({ version: { text, source }, lecture }: VersionProseProps) {
  const tokens = useMarkdown(text, source);
  if (tokens) return <MarkdownText tokens={tokens} lecture={lecture} />;
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "");
  return [...paragraphs.entries()].map(([index, paragraph]) => (
    <p key={index} dir="auto">
      <TimedText text={paragraph} lecture={lecture} />
    </p>
  ));
}
