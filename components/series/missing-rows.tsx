import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import type { Missing } from "./use-missing.ts";

interface MissingRowsProps {
  readonly missing: Missing;
  readonly tabIndex?: number;
}

/** In the place of lectures of a series that are not in the library: which they are, and the way to where they can be saved. */
export function MissingRows({ missing, tabIndex }: MissingRowsProps) {
  const { gaps, address } = missing;
  if (gaps.length === 0) return null;
  return (
    <ul className="missing-rows">
      {gaps.map((gap) => (
        <li key={`${gap.season} ${gap.from}`} className="meta">
          <Icon name="plus" small />
          <span>{say("seriesGaps", [gap], true)}</span>
          {address && (
            <a href={address} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
              {say("openSeries")}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
