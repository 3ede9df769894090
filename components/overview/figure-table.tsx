import type { ReactNode } from "react";

interface FigureTableProps {
  readonly name: string;
  readonly columns: readonly string[];
  /** Cells of each row by a key; the first is its heading. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The same as a plot, to be read. */
export function FigureTable({ name, columns, rows }: FigureTableProps) {
  return (
    <div className="table-scroll figure-table">
      <table aria-label={name}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
