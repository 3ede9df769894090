import { foldedQuery, partsAt, placesOf, type CueMatch, type SearchableCues } from "./find-in-cues.ts";

/** Words within so many characters, about twenty seconds, are said together. */
const SPAN = 300;

/** Every place where all words of a query are said together, in any order. */
export function findApart(source: SearchableCues, query: string): CueMatch[] {
  const words = [...new Set(query.split(/\s+/).map(foldedQuery))].filter((word) => word !== "");
  if (words.length < 2) return [];
  const places = words
    .flatMap((word) => placesOf(source, word).map((at) => ({ word, at })))
    .toSorted((one, other) => one.at - other.at);
  const found: CueMatch[] = [];
  for (let first = 0; first < places.length; first++) {
    const near = together(places, first);
    if (near.size < words.length) continue;
    const inOrder = [...near].map(([word, at]) => ({ word, at: places[at]?.at ?? 0 }));
    found.push({ parts: inOrder.flatMap(({ word, at }) => partsAt(source, at, word.length)) });
    first = Math.max(...near.values());
  }
  return found;
}

interface WordPlace {
  readonly word: string;
  readonly at: number;
}

/** Index of the next place of each word, from one place on and near it. */
function together(places: readonly WordPlace[], first: number): Map<string, number> {
  const near = new Map<string, number>();
  const from = places[first]?.at ?? 0;
  for (let index = first; index < places.length; index++) {
    const place = places[index];
    if (!place || place.at - from > SPAN) break;
    if (!near.has(place.word)) near.set(place.word, index);
  }
  return near;
}
