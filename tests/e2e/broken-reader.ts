import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of a build whose reader ends with an error on every page. */
export function withBrokenReader(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "lectern-broken-"));
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, "content-scripts/capture.js"), `throw new TypeError("broken");`);
  return copy;
}
