/** One place of a page that may say what a field holds. */
export interface Source<T> {
  readonly source: string;
  readonly read: () => T | null | undefined;
  /** Why this value is not the lecture's; null where nothing speaks against it. */
  readonly refuse?: (value: T) => string | null;
}

/** A value that was read, and why it was not taken; `lost` is null for the one that was. */
export interface Candidate<T> {
  readonly source: string;
  readonly value: T;
  readonly lost: string | null;
}

/** The value of the first source that has one, and nothing against it. Later sources are not even read. */
export function choose<T>(sources: readonly Source<T>[]): T | null {
  for (const { read, refuse } of sources) {
    const value = read();
    if (hasValue(value) && !refuse?.(value)) return value;
  }
  return null;
}

/** Every value that the sources have, with the reason why it lost; for the person who wonders about a wrong one. */
export function candidatesOf<T>(sources: readonly Source<T>[]): Candidate<T>[] {
  let winner: string | null = null;
  return sources.flatMap(({ source, read, refuse }): Candidate<T>[] => {
    const value = read();
    if (!hasValue(value)) return [];
    const reason = refuse?.(value) ?? (winner === null ? null : `${winner} is believed first`);
    if (reason === null) winner = source;
    return [{ source, value, lost: reason }];
  });
}

function hasValue<T>(value: T | null | undefined): value is T {
  if (value === null || value === undefined || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}
