import type { Series } from "../../lecture/fact-types.ts";
import type { Lecture } from "../../lecture/lecture.ts";
import { inSeriesOrder } from "../../lecture/series-order.ts";
import { appended, rearranged } from "../../lecture/series-places.ts";
import { cleanLine } from "../../text/clean.ts";
import type { LibraryDatabase } from "../database.ts";
import type { Input, Result } from "./command.ts";
import type { CommandRows } from "./row.ts";
import { RefusedError, type Writer } from "./writer.ts";

/** More than any course has, and few enough for one transaction. */
const MOST = 5_000;

async function arrangeSeries(writer: Writer, { title, ids }: Input<"arrangeSeries">): Promise<Result<"arrangeSeries">> {
  const former = (await membersOf(writer.database, title)).filter(({ deletedAt }) => deletedAt === null);
  const wanted = new Map(ids.map((id, at) => [id, at]));
  // Those that the person did not see stay behind the others.
  const placeOf = ({ id }: Lecture) => wanted.get(id) ?? ids.length;
  const order = former.toSorted((one, other) => placeOf(one) - placeOf(other));
  return giveSeries(writer, order, rearranged(order, former));
}

async function renameSeries(writer: Writer, { from, to }: Input<"renameSeries">): Promise<Result<"renameSeries">> {
  const title = nameOf(to);
  const members = await membersOf(writer.database, from);
  if (title === from || members.length === 0) return { changed: 0, misfits: [] };
  const there = await membersOf(writer.database, title);
  const renamed = members.flatMap(({ id, series }) => (series ? [[id, { ...series, title }] as const] : []));
  return there.length > 0 ? join(writer, members, title, there) : giveSeries(writer, members, new Map(renamed));
}

async function moveToSeries(writer: Writer, { ids, title }: Input<"moveToSeries">): Promise<Result<"moveToSeries">> {
  if (ids.length > MOST) throw new RefusedError("bad-input", `${ids.length} at once, at most ${MOST}`);
  const lectures = (await writer.database.lectures.bulkGet([...new Set(ids)])).filter(
    (lecture) => lecture !== undefined,
  );
  if (title === null) return giveSeries(writer, lectures, new Map());
  const name = nameOf(title);
  const there = await membersOf(writer.database, name);
  const known = new Set(there.map(({ id }) => id));
  const coming = lectures.filter(({ id }) => !known.has(id));
  return join(writer, coming, name, there);
}

/** Behind those that are there: of these all need a number, or those that come would stand before them. */
async function join(
  writer: Writer,
  coming: readonly Lecture[],
  title: string,
  there: readonly Lecture[],
): Promise<Result<"moveToSeries">> {
  const isLoose = ({ series, deletedAt }: Lecture) => series?.position === undefined && deletedAt === null;
  const loose = coming.length > 0 ? there.filter(isLoose) : [];
  const places = appended([...loose, ...coming], title, there);
  const { misfits } = await giveSeries(writer, loose, places);
  const joined = await giveSeries(writer, coming, places);
  return { changed: joined.changed, misfits: [...misfits, ...joined.misfits] };
}

/** Their series from now on; none for those that are not in `series`. What the page says does not change it any more. */
function giveSeries(writer: Writer, lectures: readonly Lecture[], series: ReadonlyMap<string, Series>) {
  return writer.changeAll("lectures", lectures, (lecture) => {
    const own = series.get(lecture.id) ?? null;
    return JSON.stringify(own) === JSON.stringify(lecture.series) ? null : { series: own, ownSeries: true as const };
  });
}

/** The lectures of a series in its order, those in Trash among them. */
async function membersOf({ lectures }: LibraryDatabase, title: string): Promise<Lecture[]> {
  return inSeriesOrder(await lectures.where("series.title").equals(title).toArray());
}

function nameOf(title: string): string {
  const name = cleanLine(title);
  if (name === "") throw new RefusedError("bad-input", "A series needs a name");
  return name;
}

export const seriesCommands: CommandRows<"arrangeSeries" | "renameSeries" | "moveToSeries"> = {
  arrangeSeries: { run: arrangeSeries, recorded: true, marksStay: true },
  renameSeries: { run: renameSeries, recorded: true, marksStay: true },
  moveToSeries: { run: moveToSeries, recorded: true, marksStay: true },
};
