import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, expect, test } from "vitest";
import { sayOpening } from "../../../lib/browser/say-opening.ts";
import { openLibrary } from "../../../lib/library/database.ts";
import { DATABASE_VERSION } from "../../../lib/library/database-name.ts";
import { openForReading } from "../../../lib/library/open-for-reading.ts";
import { setInterfaceLanguage } from "../../../lib/words/say.ts";

afterEach(() => setInterfaceLanguage("en"));

test("after a downgrade a person reads that a newer Lectern has opened the library, and nothing of it is changed", async () => {
  const factory = new IDBFactory();
  const openNewer = async () => {
    const newer = openLibrary({ indexedDB: factory, IDBKeyRange });
    newer.version(DATABASE_VERSION + 1).stores({ more: "id" });
    await newer.open();
    return newer;
  };
  const before = await openNewer();
  await before.table("more").put({ id: "kept", text: "of a later version" });
  before.close();
  const opening = openForReading(async () => ({ status: "done", result: {} }), factory);
  const error: unknown = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(sayOpening(error)).toMatch(/^A newer Lectern has opened this library.* has changed nothing in it\./);
  setInterfaceLanguage("zh-CN");
  expect(sayOpening(error)).toMatch(/^较新版本的 Lectern 已打开此资料库.*没有更改其中任何内容/u);
  const after = await openNewer();
  expect(await after.table("more").toArray()).toEqual([{ id: "kept", text: "of a later version" }]);
  after.close();
});
