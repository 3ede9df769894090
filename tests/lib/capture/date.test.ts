import { expect, test } from "vitest";
import { publishedAt, publishedFrom } from "../../../lib/capture/metadata/date.ts";

test.each([
  ["2024-08-28", "en", "2024-08-28"],
  ["2008-08-01T04:06:40-07:00", "en", "2008-08-01T04:06:40-07:00"],
  ["2024-03-05T10:20:30.123Z", "en", "2024-03-05T10:20:30Z"],
  ["2024-03-05 10:20:30 UTC", "en", "2024-03-05T10:20:30Z"],
  ["٢٠٢٣-٠١-٠٢", "ar", "2023-01-02"],
  ["٣ مارس ٢٠٢٦", "ar", "2026-03-03"],
  ["03.03.26", "de", "2026-03-03"],
  ["18.03.98", "de", "1998-03-18"],
  ["3. Mrz. 2026", "de", "2026-03-03"],
  ["3 de marzo del 2026", "es", "2026-03-03"],
  ["令和8年3月3日", "ja", "2026-03-03"],
  ["平成30年12月1日", "ja", "2018-12-01"],
  ["3rd of March 2026", "en", "2026-03-03"],
  ["3-Mar-2026", "en", "2026-03-03"],
  ["2024-03-05T10:20:30+0100", "en", "2024-03-05T10:20:30+01:00"],
  ["2021-02-28 07:12:00 +0000 UTC", "en", "2021-02-28T07:12:00+00:00"],
  ["2021-02-28 22:12:00 PST", "en", "2021-02-28"],
  ["2024-03-05T10:20", "en", "2024-03-05T10:20"],
  ["2021-08-09.", "en", "2021-08-09"],
  ["2024-03-05T00:00:00", "en", "2024-03-05"],
  ["Wed, 05 Nov 2025 10:00:00 +0000", "en", "2025-11-05T10:00:00+00:00"],
  ["01 Jan 2020 00:00:00 GMT", "en", "2020-01-01T00:00:00Z"],
  ["November 5th, 2020", "en", "2020-11-05"],
  ["Published on 21 Apr 2015", "en", "2015-04-21"],
  ["Started streaming on Dec 28, 2018", "en", "2018-12-28"],
  ["Publicado el 14 abr. 2017", "es", "2017-04-14"],
  ["8 ago 2023", "es", "2023-08-08"],
  ["Am 14. März 2017 veröffentlicht", "de", "2017-03-14"],
  ["2020年4月2日", "zh-CN", "2020-04-02"],
  ["2020/04/02", "ja", "2020-04-02"],
  ["2023. 3. 14.", "ko", "2023-03-14"],
  ["2022/7/3(日) 10:00", "ja", "2022-07-03"],
  ["3 maart 2019", "nl", "2019-03-03"],
  ["12 мая 2020", "ru", "2020-05-12"],
  ["5 mrt. 2019", "nl-NL", "2019-03-05"],
  ["12. kesäkuuta 2020", "fi", "2020-06-12"],
  ["May 5, 2019", "constructor", "2019-05-05"],
  ["07/06/2011", "es", "2011-06-07"],
  ["07/06/2011", "en-US", "2011-07-06"],
  ["28/02/2011", "en", "2011-02-28"],
  ["21. květen 2021", "cs", "2021-05-21"],
  ["21. května 2021", "cs", "2021-05-21"],
  ["12 травня 2021", "uk", "2021-05-12"],
  ["2023. május 12.", "hu", "2023-05-12"],
  ["2021 m. gegužės 12 d.", "lt", "2021-05-12"],
  ["2021-May-12", "en", "2021-05-12"],
  ["15 tháng 3, 2021", "vi", "2021-03-15"],
  ["Thứ hai, ngày 15 tháng 3 năm 2021", "vi", "2021-03-15"],
  ["12 במאי 2021", "he", "2021-05-12"],
])("%s on a page in %s is %s", (text, language, value) => {
  expect(publishedFrom(text, language)).toEqual({ value, precision: value.includes("T") ? "time" : "day" });
});

test.each([
  ["07/06/2011", "en"],
  ["3 days ago", "en"],
  ["Version 10.12.15", "en"],
  ["Release 10.12.15", "de"],
  ["2021 Main Street 12", "en"],
  ["hace 2 días", "es"],
  ["1年前 上传", "zh"],
  ["yesterday", "en"],
  ["2022", "en"],
  ["March 2022", "en"],
  ["2023-02-31", "en"],
  ["0000-00-00", "en"],
  ["9999999-01-01", "en"],
  ["NaN", "en"],
  ["", "en"],
  ["8 xyz 2023", "en"],
  ["07/06/2011", "no such language!"],
])("%s on a page in %s is refused", (text, language) => {
  expect(publishedFrom(text, language)).toBeNull();
});

test("an hour that no day has costs the hour, not the day", () => {
  expect(publishedFrom("2026-11-23T24:00")).toEqual({ value: "2026-11-23", precision: "day" });
});

test("seconds and milliseconds since 1970 are told apart", () => {
  expect(publishedAt(1_378_739_698)?.value).toBe("2013-09-09T15:14:58.000Z");
  expect(publishedAt(1_378_739_698_000)?.value).toBe("2013-09-09T15:14:58.000Z");
  expect(publishedAt(Number.NaN)).toBeNull();
});

test.each([
  "Marathon 5, 2023",
  "Decision 12, 2024",
  "Juniors 10, 2022",
  "12 marketing 2024",
  "Section 3, 2021",
  "Octopus 1, 2019",
  "7 novel 2018",
])("%s begins like the name of a month, and is no date", (text) => expect(publishedFrom(text)).toBeNull());

test("the months of ten languages are known on pages that call themselves English", () => {
  const unknown = "en de fr es it pt nl pl ru sv".split(" ").flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => Date.UTC(2021, month, 17)).flatMap((time) => {
      const written = format.format(time);
      const wanted = new Date(time).toISOString().slice(0, 10);
      return publishedFrom(written.replace(" г.", ""), "en")?.value === wanted ? [] : [written];
    });
  });
  expect(unknown).toEqual([]);
});
