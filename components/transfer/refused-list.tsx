import type { RefusedRecord } from "../../lib/transfer/import-record.ts";
import { say } from "../../lib/words/say.ts";
import { sayFault, saySkipped } from "./say-import.ts";

const MOST_LISTED = 200;

interface RefusedListProps {
  readonly refused: readonly RefusedRecord[];
  readonly refusedCount: number;
}

/** What of a file stays out, and why. */
export function RefusedList({ refused, refusedCount }: RefusedListProps) {
  const listed = refused.slice(0, MOST_LISTED);
  if (listed.length === 0) return null;
  return (
    <div>
      <h2 className="label">{say("skippedAndWhy")}</h2>
      <ul className="report">
        {listed.map((record, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two refused records can be called the same, and none moves
          <li key={at}>
            <span>{saySkipped(record)}</span>
            <span className="meta">{sayFault(record)}</span>
          </li>
        ))}
        {refusedCount > listed.length && <li>{say("skippedMore", refusedCount - listed.length)}</li>}
      </ul>
    </div>
  );
}
