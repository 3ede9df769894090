import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, vi } from "vitest";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { CUES, openEntry, withTranscript } from "../library/open-entry.ts";
import type { TestLibrary } from "../library/show-library.tsx";

/** What is marked in the text, by the name of the kind of mark. */
export const marks = new Map<string, readonly string[]>();

beforeEach(() => {
  localStorage.clear();
  marks.clear();
  // The browser paints these marks without the page changing its elements; there is no painting here.
  vi.stubGlobal(
    "Highlight",
    class {
      readonly texts: readonly string[];
      constructor(...ranges: readonly Range[]) {
        this.texts = ranges.map(String);
      }
    },
  );
  const highlights = {
    set: (name: string, { texts }: { readonly texts: readonly string[] }) => marks.set(name, texts),
    delete: (name: string) => marks.delete(name),
  };
  vi.stubGlobal("CSS", { ...CSS, escape: (text: string) => text, highlights });
});

export const press = (element: HTMLElement) => act(async () => void fireEvent.click(element));

export async function goTo(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new Event("hashchange"));
  });
}

export async function follow(link: HTMLElement): Promise<void> {
  link.focus();
  await goTo(link.getAttribute("href") ?? "");
}

/** An entry with a transcript and notes, in the reading view. */
export async function readIt(part = "transcript", cues: readonly Cue[] = CUES) {
  const opened = await openEntry(part, async (library: TestLibrary, id) => {
    await withTranscript(library, id, cues);
    await library.perform("addSummary", {
      lectureId: id,
      summary: { text: "The moon makes tides.", source: { by: "person" }, language: "en" },
    });
    await library.perform("addNote", { lectureId: id, atSeconds: 13, text: "Twice!" });
  });
  await follow(await opened.pane.findByRole("link", { name: "Open in reading view" }));
  const view = within(await screen.findByRole("region", { name: "Reading view" }));
  await view.findByRole("article");
  return { ...opened, view };
}

/** Selects from the beginning of one element to the end of another, or of the same. */
export async function select(first: Element, last: Element = first): Promise<void> {
  await act(async () => {
    document.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
    document.dispatchEvent(new Event("selectionchange"));
  });
}
