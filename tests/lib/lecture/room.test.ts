import { expect, test } from "vitest";
import { cutOf, ROOM, withinRoom } from "../../../lib/lecture/room.ts";

const many = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at}`);

test("lists that fit are left as they are", () => {
  const patch = { title: "A", tags: many(ROOM.tags, "t") };
  expect(withinRoom({}, patch)).toEqual({ fitting: patch, cuts: [] });
});

test.each(["tags", "aliases", "creators", "keywords"] as const)(
  "of too many %s those that are here stay, and the last that came stay out",
  (field) => {
    const here = many(2, "here");
    const coming = [...many(ROOM[field], "new"), ...here];
    expect(withinRoom({ [field]: here }, { title: "A", [field]: coming })).toEqual({
      fitting: { title: "A", [field]: [...many(ROOM[field] - 2, "new"), ...here] },
      cuts: [{ field, left: 2 }],
    });
    expect(withinRoom({}, { [field]: many(ROOM[field] + 1, "new") }).fitting).toEqual({
      [field]: many(ROOM[field], "new"),
    });
  },
);

test("chapters are known by their time and title", () => {
  const chapters = Array.from({ length: ROOM.chapters + 1 }, (_, at) => ({ startSeconds: at, title: "Part" }));
  const { fitting, cuts } = withinRoom({ chapters: chapters.slice(-1) }, { chapters });
  expect(fitting.chapters).toEqual([...chapters.slice(0, -2), ...chapters.slice(-1)]);
  expect(cuts).toEqual([{ field: "chapters", left: 1 }]);
});

test("where more is here than there is room for, the first of it stay", () => {
  const tags = many(ROOM.tags + 2, "here");
  expect(withinRoom({ tags }, { tags }).fitting.tags).toEqual(tags.slice(0, ROOM.tags));
});

test("nothing left out is no cut", () => {
  expect([cutOf("tags", 0), cutOf("tags", 1)]).toEqual([[], [{ field: "tags", left: 1 }]]);
});
