import type { Failure } from "../../../lib/browser/failure.ts";

/** The list of failures in memory. */
export function fakeReport() {
  let failures: readonly Failure[] = [];
  let told = (): void => {};
  const set = (next: readonly Failure[]) => {
    failures = next;
    told();
  };
  return {
    report: (place: Failure["place"], error: unknown) => {
      const code = error instanceof Error ? error.name : typeof error;
      set([...failures, { at: "2026-11-29T10:00:00.000Z", place, code, stack: [], version: "0.1.0", times: 1 }]);
    },
    recentFailures: async () => failures,
    forgetFailures: async () => set([]),
    watchFailures: (changed: () => void) => {
      told = changed;
      return () => {
        told = () => {};
      };
    },
    extensionVersion: () => "0.1.0",
    keepFailure: async (failure: Failure) => set([...failures, failure]),
    reportUncaught: () => {},
  };
}
