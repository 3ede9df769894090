import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PATIENCE } from "../setup/until.ts";
import { isFirstPage } from "./browser.ts";
import { person, untilReads } from "./person.ts";

test("the first page opens where Lectern is new, behind what is looked at, and not again at the next start", async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), "lectern-new-"));
  try {
    const me = await person({ userDataDir, keepsFirstPage: true });
    try {
      const opened = await (await me.browser.waitForTarget(isFirstPage, { timeout: PATIENCE })).asPage();
      await untilReads(opened, /Pin Lectern[^]*Save a lecture[^]*Find it again/);
      expect(await opened.evaluate(() => document.visibilityState)).toBe("hidden");
    } finally {
      await me.close();
    }

    const later = await person({ userDataDir, keepsFirstPage: true });
    try {
      const library = await later.openOptions();
      await untilReads(library, /Keep what you watch and hear/);
      expect(later.browser.targets().filter(isFirstPage)).toEqual([]);
    } finally {
      await later.close();
    }
  } finally {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
