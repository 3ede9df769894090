import type { Tokens } from "marked";
import type { ReactNode } from "react";
import type { MarkdownToken } from "../../lib/summary/markdown.ts";

interface MarkdownTableProps {
  readonly table: Tokens.Table;
  readonly inside: (tokens: readonly MarkdownToken[]) => ReactNode;
}

/** A table, which scrolls by itself where it is wider than the text. */
export function MarkdownTable({ table: { header, rows }, inside }: MarkdownTableProps) {
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            {[...header.entries()].map(([at, { tokens, align }]) => (
              <th key={at} scope="col" style={{ textAlign: align ?? undefined }}>
                {inside(tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows.entries()].map(([at, cells]) => (
            <tr key={at}>
              {[...cells.entries()].map(([column, { tokens, align }]) => (
                <td key={column} style={{ textAlign: align ?? undefined }}>
                  {inside(tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
