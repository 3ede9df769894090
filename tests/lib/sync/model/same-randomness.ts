import { seededRandom } from "../../../e2e/seeded-random.ts";

/**
 * Keys, names of devices and words of turns are the same for the same seed while the work is done: a history that went
 * wrong goes wrong again. Each length has a row of its own, as nonces are drawn in no certain order.
 */
export async function withSameRandomness<T>(seed: number, work: () => Promise<T>): Promise<T> {
  const rows = new Map<number, () => number>();
  const original = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (into) => {
    if (!(into instanceof Uint8Array)) return original(into);
    const random = rows.get(into.length) ?? seededRandom(seed + into.length);
    rows.set(into.length, random);
    into.forEach((_, at) => (into[at] = Math.floor(random() * 256)));
    return into;
  };
  try {
    return await work();
  } finally {
    crypto.getRandomValues = original;
  }
}
