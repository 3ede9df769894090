import { report } from "./report.ts";

/** Does one thing after the other; what fails is reported, and the next has its turn. */
export function inTurn(area: Parameters<typeof report>[0]): (work: () => Promise<void>) => void {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch((error: unknown) => report(area, error));
  };
}
