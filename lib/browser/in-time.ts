/** How long a page may take to answer, in milliseconds; an injection can hang in a frame that never loads. */
const PATIENCE = 5000;

/** What a page answers, or what takes its place when it takes too long, in milliseconds. */
export function inTime<T>(answer: Promise<T>, instead: T, patience = PATIENCE): Promise<T> {
  const { promise: tooLate, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(instead), patience);
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
