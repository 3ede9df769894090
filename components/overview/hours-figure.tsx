import type { Tally } from "../../lib/library/tally.ts";
import { say } from "../../lib/words/say.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { sayTime } from "./figures.ts";

/** A plot has so many bars; the table has more. */
const BARS = 10;

interface HoursFigureProps {
  readonly title: string;
  readonly column: string;
  /** What is said where there is none. */
  readonly none: string;
  /** The longest first. */
  readonly tallies: readonly Tally[];
  readonly addressOf: (name: string) => string;
  readonly isTable: boolean;
}

/** How long the entries of each tag or creator are together. */
export function HoursFigure({ title, column, none, tallies, addressOf, isTable }: HoursFigureProps) {
  const most = Math.max(1, tallies[0]?.seconds ?? 0);
  const link = (label: string) => (
    <a href={addressOf(label)}>
      <bdi>{label}</bdi>
    </a>
  );
  return (
    <Figure title={title}>
      {tallies.length === 0 && <p className="meta">{none}</p>}
      {tallies.length > 0 && isTable && (
        <FigureTable
          name={title}
          columns={[column, say("entriesColumn"), say("timeColumn")]}
          rows={tallies.map(({ name, label, count, seconds }) => ({
            key: name,
            cells: [link(label), say("count", count), sayTime(seconds)],
          }))}
        />
      )}
      {tallies.length > 0 && !isTable && (
        <ul className="bars">
          {tallies.slice(0, BARS).map(({ name, label, seconds }) => (
            <li key={name}>
              <a href={addressOf(label)} title={label}>
                <bdi>{label}</bdi>
                <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10">
                  <rect className="bar" width={Math.max(0.5, (seconds / most) * 100)} height={10} />
                </svg>
                <span className="number">{sayTime(seconds)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Figure>
  );
}
