/** A caption track, as far as its choice depends on it. */
export interface Track {
  /** BCP 47, or what the site uses in its place; null when unknown. */
  readonly language: string | null;
  /** Made by a machine. */
  readonly automatic: boolean;
}

export interface Wishes {
  /** The languages that the person reads, the best first. */
  readonly languages: readonly string[];
  /** The language of the lecture, null when unknown. */
  readonly original: string | null;
}

/**
 * All tracks, the one to take first: in the person's languages in their order, then in the lecture's own, then the
 * rest as the site lists them; in each language what people wrote before what a machine heard. 简体 and 繁體 are two
 * languages: who reads one is given the other only before a language not asked for.
 */
export function rankTracks<T extends Track>(tracks: readonly T[], { languages, original }: Wishes): T[] {
  const wanted = languages.map(parts);
  const first = original === null ? null : parts(original);
  const ranked = tracks.map((track, index) => ({ track, index, rank: rankOf(track, wanted, first) }));
  return ranked
    .toSorted((one, other) => compare(one.rank, other.rank) || one.index - other.index)
    .map(({ track }) => track);
}

/** The track to take, null where there is none. */
export function chooseTrack<T extends Track>(tracks: readonly T[], wishes: Wishes): T | null {
  return rankTracks(tracks, wishes)[0] ?? null;
}

/** Smaller is better, the first number counts most. */
type Rank = readonly number[];

function rankOf({ language, automatic }: Track, wanted: readonly Parts[], original: Parts | null): Rank {
  const own = language === null ? null : parts(language);
  const machine = automatic ? 1 : 0;
  const asked = wanted.findIndex((each) => own !== null && isSame(own, each));
  const asWritten = wanted[asked];
  if (own && asWritten) return [0, asked, machine, own.region === asWritten.region ? 0 : 1];
  const nearly = wanted.findIndex((each) => own !== null && own.language === each.language);
  if (nearly >= 0) return [1, nearly, machine, 0];
  const isOriginal = own !== null && original !== null && own.language === original.language;
  if (isOriginal) return [2, isSame(own, original) ? 0 : 1, machine, 0];
  // A track in an unknown language is likelier to be the lecture's own than one that names another language.
  return [3, own === null ? 0 : 1, machine, 0];
}

interface Parts {
  readonly language: string;
  readonly script: string;
  readonly region: string;
}

/** A language with the script it is usually written in: `zh-TW` is written in `Hant`. */
function parts(tag: string): Parts {
  try {
    const { language, script = "", region = "" } = new Intl.Locale(tag.replaceAll("_", "-")).maximize();
    return { language, script, region };
  } catch (error) {
    if (error instanceof RangeError) return { language: tag.toLowerCase(), script: "", region: "" };
    throw error;
  }
}

function isSame(one: Parts, other: Parts): boolean {
  return one.language === other.language && one.script === other.script;
}

function compare(one: Rank, other: Rank): number {
  const differing = one.findIndex((value, index) => value !== other[index]);
  return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
}
