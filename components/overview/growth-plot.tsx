import { useState } from "react";
import { say } from "../../lib/words/say.ts";
import { queryAddress } from "../library/route.ts";
import type { Month } from "./calendar.ts";
import { sayTime } from "./figures.ts";
import { Mark } from "./mark.tsx";
import { Plot } from "./plot.tsx";
import { useMarks } from "./use-marks.ts";
import { useWidth } from "./use-width.ts";

const HEIGHT = 140;
const EDGE = 8;

/** A line that rises from month to month. */
export function GrowthPlot({ months }: { readonly months: readonly Month[] }) {
  const size = useWidth();
  const [width] = size;
  const [pointed, setPointed] = useState<string | null>(null);
  const last = { column: months.length - 1, row: 0 };
  const isThere = ({ column, row }: { column: number; row: number }) => row === 0 && months[column] !== undefined;
  const marks = useMarks(last, months.length, isThere);
  const most = Math.max(1, months.at(-1)?.count ?? 0);
  const step = (width - 2 * EDGE) / Math.max(1, months.length - 1);
  const x = (column: number) => (months.length === 1 ? width / 2 : EDGE + column * step);
  const y = (count: number) => HEIGHT - EDGE - (count / most) * (HEIGHT - 2 * EDGE);
  const line = months.map(({ count }, column) => `${x(column).toFixed(1)},${y(count).toFixed(1)}`);
  const text = ({ month, count, seconds }: Month) => say("growthAt", month, count, sayTime(seconds));
  const now = months.at(-1);
  return (
    <Plot
      label={`${say("growth")}. ${say("growthHint")}`}
      size={size}
      height={HEIGHT}
      marks={marks}
      onLeave={() => setPointed(null)}
      caption={<p className="meta">{pointed ?? (now && text(now))}</p>}
    >
      <g aria-hidden="true">
        <polygon
          className="area"
          points={[`${x(0)},${HEIGHT - EDGE}`, ...line, `${x(months.length - 1)},${HEIGHT - EDGE}`].join(" ")}
        />
        <polyline className="line" points={line.join(" ")} />
      </g>
      <g role="row">
        {months.map((month, column) => (
          <Mark
            key={month.month}
            place={{ column, row: 0 }}
            text={text(month)}
            address={queryAddress(`saved:..${month.month}`)}
            isCurrent={marks.current.column === column}
            onFocus={marks.setCurrent}
            onPoint={setPointed}
          >
            <rect className="hit" x={x(column) - step / 2} y={0} width={Math.max(1, step)} height={HEIGHT} />
            <circle className="point" cx={x(column)} cy={y(month.count)} r={months.length > 60 ? 2 : 3} />
          </Mark>
        ))}
      </g>
    </Plot>
  );
}
