// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { FoundEntry } from "../../../components/popup/events.ts";
import { lookAgain } from "../../../components/popup/look-again.ts";
import type { PageState } from "../../../components/popup/state.ts";
import { useLateParts } from "../../../components/popup/use-late-parts.ts";
import { writableLibrary } from "../../../lib/browser/writable-library.ts";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";
import { unreadPage } from "./unread-page.ts";

afterEach(cleanup);

const picture = { type: "image/webp", base64: "UklGRg==" } as const;

/** A popup that shows an entry without picture and transcript, as it was when it was looked up. */
async function openEntry() {
  const { database, save, openAsPage } = await openTestLibrary();
  const reading = unreadPage(openAsPage());
  const lectureId = await save();
  const found = await lookAgain(reading, lectureId);
  if (!found) throw new Error("The entry that was saved is not there");
  const page: PageState = { phase: "saved", ...found };
  const show = vi.fn<(entry: FoundEntry) => void>();
  return {
    add: () => writableLibrary(database).perform("setPicture", { lectureId, picture }),
    open: () => renderHook(() => useLateParts(page, reading, show, () => null)),
    shown: () => show.mock.lastCall?.[0].entry.picture?.base64,
  };
}

test("a picture that the background adds while the popup is open is shown by itself", async () => {
  const { add, open, shown } = await openEntry();
  open();
  await add();
  await expect.poll(shown).toBe(picture.base64);
});

test("one that came between the look at the entry and the popup's listening is shown as well", async () => {
  const { add, open, shown } = await openEntry();
  await add();
  open();
  await expect.poll(shown).toBe(picture.base64);
});
