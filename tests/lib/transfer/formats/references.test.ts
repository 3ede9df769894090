import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { bibtex } from "../../../../lib/transfer/formats/bibtex.ts";
import { csl } from "../../../../lib/transfer/formats/csl.ts";
import type { WrittenFormat } from "../../../../lib/transfer/formats/format.ts";
import { ris } from "../../../../lib/transfer/formats/ris.ts";
import { LONG_TAG, hostileLectures } from "../hostile-library.ts";
import { exported, lectureNumber, libraryOf } from "../samples.ts";

interface Item {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly URL: string;
  readonly keyword?: string;
  readonly author?: readonly { literal?: string; family?: string; given?: string }[];
  readonly issued?: { "date-parts": number[][] };
  readonly accessed?: { "date-parts": number[][] };
}

/** As another program reads it. */
async function itemsOf(format: WrittenFormat): Promise<Item[]> {
  const text = await (await exported(libraryOf(hostileLectures()), format)).text();
  return format === csl ? JSON.parse(text) : new Cite(text).data;
}

/** Case protection and the like are how that program says it. */
const plain = (text: string) => text.replace(/<\/?span[^>]*>/g, "").normalize("NFC");

describe.each([bibtex, ris, csl])("$id, read by another program", (format) => {
  test("has every title, address and date as it is", async () => {
    const items = await itemsOf(format);
    expect(items.map(({ title }) => plain(title))).toEqual(hostileLectures().map(({ title }) => title));
    expect(items.map(({ URL }) => URL)).toEqual(hostileLectures().map(({ url }) => url));
    for (const { issued, accessed } of items) {
      expect(issued?.["date-parts"][0]?.map(Number)).toEqual([2025, 12, 31]);
      expect(accessed?.["date-parts"][0]?.map(Number)).toEqual([2026, 3, 4]);
    }
  });

  test("keeps tags and creators whole", async () => {
    const [first] = await itemsOf(format);
    expect(first?.keyword).toContain(LONG_TAG);
    expect(first?.keyword).toContain("C++");
    const names = first?.author?.map(
      ({ literal, family = "", given }) => literal ?? [family, given].filter(Boolean).join(", "),
    );
    expect(names?.map(plain)).toEqual(hostileLectures()[0]?.creators);
  });
});

test("a reference is called the same in every export, whatever becomes of its title", async () => {
  const keyOf = async (title: string) => {
    const lecture = { ...lectureNumber(1), title, creators: [title] };
    return /@video\{([^,]+),/.exec(await (await exported(libraryOf([lecture]), bibtex)).text())?.[1];
  };
  expect(await keyOf("One")).toBe(await keyOf("Another"));
});
