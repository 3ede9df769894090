import { describe, expect, test } from "vitest";
import { emptyDraft, savedWith } from "../../../lib/library/draft.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

const OWN = { title: "My own title", description: "What I make of it." };
const SAID = { title: "The page's new title", description: "What the page says by now." };

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

async function rewritten(library: Library, field: keyof typeof OWN): Promise<string> {
  const id = await library.save();
  const base = { [field]: lectureFacts()[field] };
  await library.perform("updateLecture", { id, base, patch: { [field]: OWN[field] } }, "rewrite");
  return id;
}

const FIELDS = ["title", "description"] as const;

describe("what a person wrote in place of the page's words", () => {
  test.each(FIELDS)("the %s stays when the page of an entry in Trash is saved again", async (field) => {
    const library = await openTestLibrary();
    const id = await rewritten(library, field);
    await library.perform("trashLecture", { id });
    await library.save(SAID);
    expect(await library.database.lectures.get(id)).toMatchObject({ ...SAID, [field]: OWN[field], deletedAt: null });
  });

  test.each(FIELDS)("the %s stays when the page is saved again and again", async (field) => {
    const library = await openTestLibrary();
    const id = await rewritten(library, field);
    await library.save(SAID);
    await library.save(SAID);
    expect(await library.database.lectures.get(id)).toMatchObject({ ...SAID, [field]: OWN[field] });
  });

  test.each(FIELDS)("the %s gives way to the page's once the change has been undone", async (field) => {
    const library = await openTestLibrary();
    const id = await rewritten(library, field);
    await library.perform("undo", { target: "rewrite" });
    await library.save(SAID);
    expect(await library.database.lectures.get(id)).toMatchObject(SAID);
  });

  test("a title that is typed before the page is saved stays as well", async () => {
    const { database, perform, save } = await openTestLibrary();
    const typed = { ...emptyDraft("yt:aaaaaaaaaaa", "2026-05-14T10:00:00.000Z"), title: ` ${OWN.title} ` };
    const { lectureId } = await perform("saveLecture", { ...savedWith(lectureFacts(), typed), picture: null });
    await perform("trashLecture", { id: lectureId });
    await save(SAID);
    expect(await database.lectures.get(lectureId)).toMatchObject({ title: OWN.title, description: SAID.description });
  });

  test("a title that is typed when the page is saved again takes the place of the one before", async () => {
    const library = await openTestLibrary();
    const id = await rewritten(library, "title");
    await library.perform("trashLecture", { id });
    const typed = { ...emptyDraft("yt:aaaaaaaaaaa", "2026-05-14T10:00:00.000Z"), title: "Newer still" };
    await library.perform("saveLecture", { ...savedWith(lectureFacts(SAID), typed), picture: null });
    await library.save(SAID);
    expect((await library.database.lectures.get(id))?.title).toBe("Newer still");
  });

  test("an empty title, or the page's own, is nothing of the person's", () => {
    const draft = emptyDraft("yt:aaaaaaaaaaa", "2026-05-14T10:00:00.000Z");
    for (const title of [null, "  ", lectureFacts().title])
      expect(savedWith(lectureFacts(), { ...draft, title })).not.toHaveProperty("ownTitle");
  });

  test("it comes back from a backup as the person's, also into an entry that a list named", async () => {
    const there = await openTestLibrary();
    await rewritten(there, "title");
    const here = await openTestLibrary();
    const { key, url, site, durationSeconds, published, thumbnailUrl } = lectureFacts();
    const page = { key, url, site, kind: "video" as const, durationSeconds, published, thumbnailUrl };
    const listed = { ...page, title: "In a list", position: 1 };
    const series = { title: "A list", url: null };
    const begun = "2026-05-14T10:00:00.000Z";
    await here.perform("saveList", { series, lectures: [listed], begun, restore: false });
    const batch = {
      lectures: await there.database.lectures.toArray(),
      summaries: [],
      transcripts: [],
      notes: [],
      pictures: [],
      stills: [],
    };
    await here.perform("importRecords", { batch, mapping: {} });
    await here.save(SAID);
    expect((await here.database.lectures.toArray()).map(({ title }) => title)).toEqual([OWN.title]);
  });
});
