import { expect, test } from "vitest";
import { clockSeconds, durationSeconds, isoSeconds } from "../../../lib/capture/metadata/duration.ts";

test.each([
  ["PT1H2M3S", 3723],
  ["PT3723S", 3723],
  ["PT156S", 156],
  ["PT54M", 3240],
  ["PT66M4S", 3964],
  ["PT1M30.5S", 90.5],
  ["P1DT1H", 90_000],
  ["P0DT00H29M20S", 1760],
  ["P0Y0M0DT0H3M20S", 200],
  // Malformed, but clear.
  ["P00H45M00S", 2700],
  ["P2M37S", 157],
  ["P24M,37S", 1477],
  ["pt5m", 300],
  // No length, or none that can be trusted.
  ["PT0S", null],
  ["PT", null],
  ["P", null],
  ["P3M", null],
  ["P1Y", null],
  ["P2W", null],
  ["PT9999999H", null],
  ["12 minutes", null],
  ["", null],
])("the duration %s is read as %s seconds", (text, seconds) => {
  expect(isoSeconds(text)).toBe(seconds);
});

test.each([
  ["0:00", 0],
  ["4:05", 245],
  ["62:03", 3723],
  ["1:02:03", 3723],
  ["1:72:03", null],
  ["4:65", null],
  ["4:5", null],
])("the clock %s is read as %s seconds", (text, seconds) => {
  expect(clockSeconds(text)).toBe(seconds);
});

test.each([
  ["95", 95],
  ["14:38", 878],
  ["PT95S", 95],
  ["0", null],
  ["-5", null],
  ["NaN", null],
])("metadata's %s is read as %s seconds", (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});
