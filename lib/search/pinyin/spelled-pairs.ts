import { readingsOf } from "./readings.ts";
import { fitsUnit, type Unit } from "./spellings.ts";

/** Of the pairs of characters that can be meant, the commonest; each is a look into the index. */
const MOST_PAIRS = 64;

/** The pairs of characters of a library by their first one, each list with the commonest first. */
export class SpelledPairs {
  readonly #seconds = new Map<string, string[]>();
  readonly #ranks = new Map<string, number>();
  readonly #fitting = new Map<string, ReadonlySet<string>>();
  #all: ReadonlySet<string> | null = null;

  /** The commonest first. */
  constructor(pairs: readonly string[]) {
    pairs.forEach((pair, rank) => {
      const [first = "", second = ""] = Array.from(pair);
      this.#ranks.set(pair, rank);
      const seconds = this.#seconds.get(first) ?? [];
      seconds.push(second);
      this.#seconds.set(first, seconds);
    });
  }

  /** Every syllable by which a character of a pair is read. */
  syllables(): Set<string> {
    return new Set([...this.#characters()].flatMap(readingsOf));
  }

  /**
   * For each two units that follow one another, the pairs that can be read so; null when the characters make no chain
   * from the first unit to the last. A pair that no chain goes through is left out: without that, letters that mean
   * nothing would be looked for as thousands of pairs.
   */
  chain(units: readonly Unit[]): string[][] | null {
    const fitting = units.map((unit) => this.#fit(unit));
    const steps: string[][] = [];
    let reached = fitting[0];
    for (const allowed of fitting.slice(1)) {
      const pairs = [...(reached ?? [])].flatMap((first) =>
        (this.#seconds.get(first) ?? []).filter((second) => allowed.has(second)).map((second) => first + second),
      );
      if (pairs.length === 0) return null;
      steps.push(pairs);
      reached = new Set(pairs.map(secondOf));
    }
    return steps.length === 0 ? null : this.#backwards(steps);
  }

  /** Without the pairs from which the chain does not go on, and of the others the commonest. */
  #backwards(steps: readonly string[][]): string[][] {
    let needed: ReadonlySet<string> | null = null;
    const kept: string[][] = [];
    for (const pairs of steps.toReversed()) {
      const onward: string[] = pairs.filter((pair) => needed === null || needed.has(secondOf(pair)));
      needed = new Set(onward.map((pair) => Array.from(pair)[0] ?? ""));
      kept.unshift(onward.toSorted((one, other) => this.#rank(one) - this.#rank(other)).slice(0, MOST_PAIRS));
    }
    return kept;
  }

  #rank(pair: string): number {
    return this.#ranks.get(pair) ?? Infinity;
  }

  #fit(unit: Unit): ReadonlySet<string> {
    const key = `${unit.letters}${unit.isBeginning ? "*" : ""}`;
    const known = this.#fitting.get(key);
    if (known) return known;
    const found = new Set([...this.#characters()].filter((character) => fitsUnit(readingsOf(character), unit)));
    this.#fitting.set(key, found);
    return found;
  }

  #characters(): ReadonlySet<string> {
    this.#all ??= new Set([...this.#seconds].flatMap(([first, seconds]) => [first, ...seconds]));
    return this.#all;
  }
}

function secondOf(pair: string): string {
  return Array.from(pair)[1] ?? "";
}
