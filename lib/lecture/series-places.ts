import type { Series } from "./fact-types.ts";
import type { Lecture } from "./lecture.ts";

type PlaceInSeries = Pick<Series, "season" | "position">;

/**
 * The places of a series in another order: the numbers stay what they are, with their gaps, and go to other lectures.
 * Those that have none, or share one, get the next that is free. `lectures` are in the new order; the series of each.
 */
export function rearranged(lectures: readonly Lecture[], former: readonly Lecture[]): Map<string, Series> {
  const places = former
    .map(({ series }) => placeOf(series))
    .reduce<PlaceInSeries[]>((before, place) => {
      before.push(behind(before.at(-1), place));
      return before;
    }, []);
  return new Map(
    lectures.flatMap(({ id, series }, at) => {
      const place = places[at];
      return series && place ? [[id, { ...titled(series), ...place }]] : [];
    }),
  );
}

/** The lectures as members of another series, after those that have a place in it. */
export function appended(lectures: readonly Lecture[], title: string, there: readonly Lecture[]): Map<string, Series> {
  const places = there.map(({ series }) => placeOf(series)).filter(({ position }) => position !== undefined);
  const last = places.reduce<PlaceInSeries | undefined>(behind, undefined);
  const url = there.find(({ series }) => series?.url !== undefined)?.series?.url;
  let place = last;
  return new Map(
    lectures.map(({ id }) => {
      place = next(place);
      return [id, { title, ...place, ...(url !== undefined && { url }) }];
    }),
  );
}

/** Numbers of lectures that are missing between those that are there, as runs from one to another. */
export interface Gap {
  readonly season: number | null;
  readonly from: number;
  readonly to: number;
}

/**
 * What is missing before the first counts only where most of a series is there, of a long podcast few are ever saved; and
 * where all have a number, or those without one may be what seems to be missing.
 */
export function gapsIn(lectures: readonly Pick<Lecture, "series">[]): Gap[] {
  const areNumbered = lectures.every(({ series }) => series?.position !== undefined);
  const numbered = lectures.flatMap(({ series }) => {
    const position = series?.position;
    return position !== undefined && Number.isInteger(position) ? [{ season: series?.season ?? null, position }] : [];
  });
  return [...Map.groupBy(numbered, ({ season }) => season)].flatMap(([season, places]) => {
    const positions = [...new Set(places.map(({ position }) => position))].toSorted((one, two) => one - two);
    const first = positions[0] ?? 1;
    const begins =
      areNumbered && first > 1 && first - 1 <= positions.length ? [{ season, from: 1, to: first - 1 }] : [];
    const between = positions.slice(1).flatMap((position, at) => {
      const before = positions[at] ?? position;
      return position - before > 1 ? [{ season, from: before + 1, to: position - 1 }] : [];
    });
    return [...begins, ...between];
  });
}

/** So many numbers in a row are named one by one. */
const MOST_SINGLE = 5;

/**
 * What is missing, by the lecture that it comes after; null for what comes before all. A few numbers stand each for
 * itself, many as a run. `lectures` are in their order.
 */
export function gapsAfter(lectures: readonly Pick<Lecture, "id" | "series">[]): Map<string | null, Gap[]> {
  const after = Map.groupBy(gapsIn(lectures), (gap) => {
    const isNext = ({ series }: Pick<Lecture, "series">) =>
      (series?.season ?? null) === gap.season && series?.position === gap.to + 1;
    return lectures[lectures.findIndex(isNext) - 1]?.id ?? null;
  });
  return new Map([...after].map(([id, gaps]) => [id, gaps.flatMap(singly)]));
}

function singly(gap: Gap): Gap[] {
  const count = gap.to - gap.from + 1;
  if (count > MOST_SINGLE) return [gap];
  return Array.from({ length: count }, (_, at) => ({ ...gap, from: gap.from + at, to: gap.from + at }));
}

function titled({ title, url }: Series): Series {
  return { title, ...(url !== undefined && { url }) };
}

function placeOf(series: Series | null): PlaceInSeries {
  return {
    ...(series?.season !== undefined && { season: series.season }),
    ...(series?.position !== undefined && { position: series.position }),
  };
}

/** The place, or the next free one where it is none, or not behind the one before. */
function behind(before: PlaceInSeries | undefined, place: PlaceInSeries): PlaceInSeries {
  if (place.position === undefined) return next(before);
  if (before?.position === undefined) return place;
  const seasons = (place.season ?? 0) - (before.season ?? 0);
  return seasons > 0 || (seasons === 0 && place.position > before.position) ? place : next(before);
}

function next(before: PlaceInSeries | undefined): PlaceInSeries {
  const season = before?.season;
  return { ...(season !== undefined && { season }), position: Math.floor(before?.position ?? 0) + 1 };
}
