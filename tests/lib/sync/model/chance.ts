import { seededRandom } from "../../../e2e/seeded-random.ts";

/** What happens by chance, the same for the same seed. */
export interface Chance {
  /** Whether something happens that happens in this part of all cases. */
  happens(part: number): boolean;
  /** A whole number from 0 on. */
  below(count: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** Null where there is nothing to choose from. */
  any<T>(from: readonly T[]): T | null;
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return {
    happens: (part) => random() < part,
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    any: (from) => from[below(from.length)] ?? null,
  };
}
