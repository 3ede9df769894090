import { expect, test } from "vitest";
import { placesOf } from "../../../components/overview/year-places.ts";

test("a day can be seen and met on the narrowest page, and the year is scrolled there", () => {
  const { size, width, x } = placesOf(280, 53);
  expect(size).toBeGreaterThanOrEqual(10);
  expect(width).toBe(x(53));
});

test("where there is room the year is as wide as the page", () => {
  const { size, width, hasDayNames } = placesOf(900, 53);
  expect({ size, width, hasDayNames }).toEqual({ size: 14, width: 900, hasDayNames: true });
});
