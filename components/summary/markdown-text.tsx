import type { ReactNode } from "react";
import type { Tokens } from "marked";
import type { Playable } from "../../lib/browser/play-at.ts";
import { safeAddress } from "../../lib/lecture/address.ts";
import type { MarkdownToken } from "../../lib/summary/markdown.ts";
import { FormulaView } from "./formula-view.tsx";
import { MarkdownTable } from "./markdown-table.tsx";
import { TimedText } from "./timed-text.tsx";

export type TimedLecture = Playable & { readonly durationSeconds: number | null };

interface MarkdownTextProps {
  readonly tokens: readonly MarkdownToken[];
  readonly lecture: TimedLecture;
  /** How deep these stand within others. */
  readonly depth?: number;
}

/** What stands deeper is shown as it was written: nobody reads twelve lists within one another. */
const DEEPEST = 12;

/** A model's answer in Markdown, drawn as text: its times play the lecture, its links name where they go, and nothing of it is HTML. */
export function MarkdownText({ tokens, lecture, depth = 0 }: MarkdownTextProps) {
  return [...tokens.entries()].map(([at, token]) => <Piece key={at} token={token} lecture={lecture} depth={depth} />);
}

interface PieceProps {
  readonly token: MarkdownToken;
  readonly lecture: TimedLecture;
  readonly depth: number;
}

function Piece({ token, lecture, depth }: PieceProps): ReactNode {
  const words = (text: string) => <TimedText text={text} lecture={lecture} />;
  if (depth > DEEPEST) return words(token.raw);
  const inside = (tokens: readonly MarkdownToken[] = []) => (
    <MarkdownText tokens={tokens} lecture={lecture} depth={depth + 1} />
  );
  const within = "tokens" in token ? token.tokens : undefined;
  switch (token.type) {
    case "space":
    case "checkbox":
      return null;
    case "heading":
      return (
        <h4 className="heading" dir="auto">
          {inside(within)}
        </h4>
      );
    case "paragraph":
      return <p dir="auto">{inside(within)}</p>;
    case "blockquote":
      return <blockquote dir="auto">{inside(within)}</blockquote>;
    case "list":
      return <List list={token as Tokens.List} inside={inside} />;
    case "table":
      return <MarkdownTable table={token as Tokens.Table} inside={inside} />;
    case "code":
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case "hr":
      return <hr />;
    case "br":
      return <br />;
    case "strong":
      return <strong>{inside(within)}</strong>;
    case "em":
      return <em>{inside(within)}</em>;
    case "del":
      return <s>{inside(within)}</s>;
    case "codespan":
      return <code>{(token as Tokens.Codespan).text}</code>;
    case "link":
    case "image":
      return <Link address={(token as Tokens.Link).href}>{inside(within)}</Link>;
    case "formula":
      return <FormulaView tex={token["text"]} display={token["display"]} raw={token.raw} />;
    case "text":
      return within ? inside(within) : words((token as Tokens.Text).text);
    case "escape":
      return (token as Tokens.Escape).text;
    default:
      // HTML, and whatever else there is, are words as well.
      return words(token.raw);
  }
}

interface ListProps {
  readonly list: Tokens.List;
  readonly inside: (tokens: readonly MarkdownToken[]) => ReactNode;
}

function List({ list: { ordered, start, items }, inside }: ListProps) {
  const drawn = [...items.entries()].map(([at, { task, checked, tokens }]) => (
    <li key={at} dir="auto">
      {task && (checked ? "☑ " : "☐ ")}
      {inside(tokens)}
    </li>
  ));
  return ordered ? <ol start={Number(start) || 1}>{drawn}</ol> : <ul>{drawn}</ul>;
}

/** A link says where it leads; an address that is none of the web's is words. */
function Link({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  const safe = safeAddress(address);
  if (safe === null) return children;
  return (
    <a href={safe} title={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
