import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take so long that nothing should be left to wait for them alone; the longest first. */
const LONG = ["firefox/pages.test.ts", "firefox/suspended.test.ts", "firefox/idle.test.ts"];

/** Starts what takes longest first, also on a machine that has not timed these files yet. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's own method, which sorts no array in place
    const known = await super.sort(files);
    return known.toSorted((one, two) => placeOf(one) - placeOf(two));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.replaceAll("\\", "/").endsWith(name));
  return place === -1 ? LONG.length : place;
}
