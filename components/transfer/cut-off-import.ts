import type { LibraryDatabase } from "../../lib/library/database.ts";
import { isImporting } from "./import-lock.ts";
import { keptImport } from "./kept-import.ts";

/** An import that no page carries on any more and whose file is kept; null where there is none. */
export async function cutOffImport(database: LibraryDatabase): Promise<string | null> {
  const running = await database.bulks.where("state").equals("running").toArray();
  for (const { id, action } of running) {
    if (action?.kind === "import" && !(await isImporting(id)) && (await keptImport(id))) return id;
  }
  return null;
}
