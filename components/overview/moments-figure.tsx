import type { NotedMoment } from "../../lib/library/noted-moments.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { HOME, printRoute } from "../library/route.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";

/** The moments that most notes stand at; each opens its entry's transcript there, beside this page. */
export function MomentsFigure({
  moments,
  isTable,
}: {
  readonly moments: readonly NotedMoment[];
  readonly isTable: boolean;
}) {
  const most = Math.max(1, ...moments.map(({ notes }) => notes));
  const columns = [say("lectureColumn"), say("momentColumn"), say("notesColumn")];
  return (
    <Figure title={say("notedMoments")}>
      {moments.length === 0 && <p className="meta">{say("noNotedMoments")}</p>}
      {moments.length > 0 && isTable && (
        <FigureTable
          name={say("notedMoments")}
          columns={columns}
          rows={moments.map((moment) => ({
            key: keyOf(moment),
            cells: [
              <a
                key="link"
                href={addressOf(moment)}
                data-entry={moment.lectureId}
                dir="auto"
                lang={moment.language ?? undefined}
              >
                {moment.title}
              </a>,
              sayDuration(moment.atSeconds),
              say("count", moment.notes),
            ],
          }))}
        />
      )}
      {moments.length > 0 && !isTable && (
        <ul className="bars">
          {moments.map((moment) => (
            <li key={keyOf(moment)}>
              <a href={addressOf(moment)} data-entry={moment.lectureId} title={moment.title}>
                <span>
                  <span className="number">{sayDuration(moment.atSeconds)}</span>{" "}
                  <bdi lang={moment.language ?? undefined}>{moment.title}</bdi>
                </span>
                <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10">
                  <rect className="bar" width={(moment.notes / most) * 100} height={10} />
                </svg>
                <span className="number">{say("notes", moment.notes)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Figure>
  );
}

function keyOf({ lectureId, atSeconds }: NotedMoment): string {
  return `${lectureId} ${atSeconds}`;
}

function addressOf({ lectureId, atSeconds }: NotedMoment): string {
  return printRoute({
    ...HOME,
    view: "overview",
    entry: lectureId,
    part: "transcript",
    at: Math.floor(atSeconds),
  });
}
