import type { SpokenMoment } from "../../lib/search/moments/moments.ts";
import { fold } from "../../lib/text/fold.ts";

/**
 * What to look for in a transcript to come upon its moments: the words as they are said there, which need not be
 * those that were typed; in one piece where they follow one another.
 */
export function textToFind(best: readonly SpokenMoment[], query: string): string {
  const [moment] = best;
  const { text = "", ranges = [] } = moment?.around ?? {};
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return query;
  const said = ranges.map(({ start, end }) => text.slice(start, end));
  const different = [...new Map(said.map((each) => [fold(each), each])).values()];
  if (moment?.isPhrase && different.length > 1) return phraseFrom(text, ranges, different.length);
  return different.join(" ");
}

function phraseFrom(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
  length: number,
): string {
  return text.slice(ranges[0]?.start, ranges[length - 1]?.end);
}
