import { useLiveQuery } from "dexie-react-hooks";
import { useRef } from "react";
import { useCommands } from "./use-commands.tsx";

/**
 * What the library answers, asked again after every change; undefined until it is there. While a bulk action runs,
 * or an import behind its dialog, what was read before stays: reading anew after each portion would hold up the writing,
 * and the page.
 */
export function useLibraryQuery<T>(query: () => Promise<T>, dependencies: readonly unknown[]): T | undefined {
  const { running, isHeld } = useCommands();
  const isBusy = running !== null || isHeld;
  const kept = useRef<{ readonly dependencies: readonly unknown[]; readonly value: T } | null>(null);
  return useLiveQuery(async () => {
    const before = kept.current;
    if (isBusy && before?.dependencies.every((each, at) => each === dependencies[at])) return before.value;
    const value = await query();
    kept.current = { dependencies, value };
    return value;
  }, [isBusy, ...dependencies]);
}
