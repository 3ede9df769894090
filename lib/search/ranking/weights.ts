/*
 * Every number that decides the order of results. A change here is measured with `npm run relevance` before it is kept.
 */
/** What a word counts for, by the field it stands in. */
export const FIELD_WEIGHT = {
  title: 8,
  creators: 4,
  summary: 3,
  note: 2.5,
  description: 2,
  context: 1.2,
} as const;
export const TAG_WEIGHT = 6;
/** A word of the transcript, said once, a few times, often and very often. */
export const SPEECH_WEIGHTS = [0.7, 1.1, 1.6, 2.2] as const;
/** For words that stand more often in what is written. */
export const TEXT_GROWTH = [1, 1.1, 1.2, 1.3] as const;

/** How well another form of a word fits, and a longer word that begins with an unfinished one. */
export const OTHER_FORM = 0.9;
export const LONGER = 0.6;
/**
 * How well a word fits that is written just as it was typed, accents and all, or with more accents where some were typed;
 * and by how much another spelling lowers it.
 */
export const AS_TYPED = 1.1;
export const PARTLY_TYPED = 1.05;
export const OTHERWISE = -0.9;

/** How well a word in the other language fits that means what was typed. */
export const TRANSLATED = 0.3;

/** Words that stand next to one another count about as much as words in a title; a whole phrase of them more than that. */
export const NEIGHBOURS_WEIGHT = 2;
export const PHRASE_WEIGHT = 4;
/** Pairs of neighbours that make a phrase of three words. */
export const PHRASE_PAIRS = 2;
/** What only passed filters has a score too. */
export const LEAST_SCORE = 1e-3;

/** Scores this near to one another count as equal: then the day of saving decides, and of one day the order of saving. */
export const NEAR = 1.02;

/** How much of what a query asks for, weighed by how rare it is, a lecture must have to be offered in place of all. */
export const ENOUGH = 0.5;

/** What two related lectures may share, and the part of the library from which on it relates nothing. */
export const RELATION_WEIGHT = { tags: 2, creator: 1, words: 1 } as const;
export const TOO_COMMON = 0.25;

/** What the index is written with: another value makes another index, so these are part of its version. */
export const BAKED = {
  /** From so often on a word of one lecture is in the next class of `TEXT_GROWTH` and `SPEECH_WEIGHTS`. */
  often: [1.5, 3.5, 8.5],
  /** So many terms, an ordinary talk, are not long: in longer texts a word must stand more often to count as much. */
  usualLength: 4_000,
} as const;
