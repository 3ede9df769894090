import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../../lib/lecture/record.ts";

test("an id is a UUID of version 7", () => {
  for (let count = 0; count < 1_000; count++)
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("no two ids are the same", () => {
  expect(new Set(Array.from({ length: 10_000 }, () => newId())).size).toBe(10_000);
});

test("ids sort by the time at which they were made", () => {
  const moment = fc.integer({ min: 0, max: Date.parse("9999-12-31") });
  fc.assert(
    fc.property(fc.uniqueArray(moment, { minLength: 2 }), (moments) => {
      const byTime = moments.toSorted((one, other) => one - other).map((time) => newId(time));
      expect(byTime.toSorted()).toEqual(byTime);
    }),
  );
});

test("the example of RFC 9562 is made from its time and random bits", () => {
  const random = new Uint8Array([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(newId(0x017f22e279b0, random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});
