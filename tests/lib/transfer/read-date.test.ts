import { describe, expect, test } from "vitest";
import { dateOrder, readMoment, readPublished } from "../../../lib/transfer/read-date.ts";

describe("a moment as programs write it", () => {
  test.each([
    ["1700000000", "2023-11-14T22:13:20.000Z"],
    ["1700000000000", "2023-11-14T22:13:20.000Z"],
    ["1700000000000000", "2023-11-14T22:13:20.000Z"],
    ["2023-11-14T22:13:20Z", "2023-11-14T22:13:20.000Z"],
    ["2023-11-14 22:13:20", "2023-11-14T22:13:20.000Z"],
    ["2023-11-14 22:13:20 UTC", "2023-11-14T22:13:20.000Z"],
    ["2023-11-14T23:13:20+01:00", "2023-11-14T22:13:20.000Z"],
    ["2023-11-14 22:13:20.000000+00:00", "2023-11-14T22:13:20.000Z"],
    ["Nov 14, 2023, 10:13:20 PM UTC", "2023-11-14T22:13:20.000Z"],
    ["Tue, 14 Nov 2023 22:13:20 GMT", "2023-11-14T22:13:20.000Z"],
    ["2023/11/4", "2023-11-04T00:00:00.000Z"],
    ["2023年11月4日", "2023-11-04T00:00:00.000Z"],
    ["4.11.2023", "2023-11-04T00:00:00.000Z"],
    ["03.04.2024 10:00", "2024-04-03T10:00:00.000Z"],
    ["13.04.2024, 9:05:10", "2024-04-13T09:05:10.000Z"],
    ["13/4/2024 9:05", "2024-04-13T09:05:00.000Z"],
    ["14-11-2023", "2023-11-14T00:00:00.000Z"],
    ["11/14/2023 10:13 PM", "2023-11-14T22:13:00.000Z"],
    ["3/4/2024", "2024-03-04T00:00:00.000Z"],
    ["32.01.2024", null],
    ["30.02.2024", null],
    ["3.14.2024", null],
    ["", null],
    ["0", null],
    ["yesterday", null],
    ["2023-02-31", null],
    ["3", null],
  ])("%j", (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });
});

describe("a day as precisely as it is said", () => {
  test.each([
    ["2021-05-06", { value: "2021-05-06", precision: "day" }],
    ["2021/5/6", { value: "2021-05-06", precision: "day" }],
    ["May 6, 2021", { value: "2021-05-06", precision: "day" }],
    ["2021-05-06T01:02:03.000Z", { value: "2021-05-06T01:02:03.000Z", precision: "time" }],
    ["2021", null],
    ["2021-05", null],
    ["", null],
  ])("%j", (text, published) => {
    expect(readPublished(text)).toEqual(published);
  });
});

describe("whether the day or the month stands first is seen in the other dates of the table", () => {
  test.each([
    [["03/04/2024", "13/04/2024"], "2024-04-03"],
    [["03/04/2024", "04/13/2024"], "2024-03-04"],
    [["03/04/2024", ""], "2024-03-04"],
    [["03-04-2024 10:00", "28-04-2024 10:00"], "2024-04-03"],
  ])("%j", (texts, day) => {
    const order = dateOrder(texts);
    expect(readMoment(texts[0] ?? "", order)?.slice(0, 10)).toBe(day);
    expect(readPublished(texts[0] ?? "", order)).toEqual({ value: day, precision: "day" });
  });
});
