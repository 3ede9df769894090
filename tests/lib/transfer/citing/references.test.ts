import { describe, expect, test } from "vitest";
import type { Lecture } from "../../../../lib/lecture/lecture.ts";
import type { Cited } from "../../../../lib/transfer/citing/cited-item.ts";
import { formatReference } from "../../../../lib/transfer/citing/format-reference.ts";
import { referTo } from "../../../../lib/transfer/citing/references.ts";
import { lectureNamed } from "../../library/import-file.ts";

const ADDRESS = "https://www.youtube.com/watch?v=aaaaaaaaaaa";

function cited(more: Partial<Lecture>, moment: Partial<Cited> = {}): Cited {
  const lecture = lectureNamed("tides", {
    url: ADDRESS,
    site: "YouTube",
    kind: "video",
    title: "Why the tide comes twice a day",
    creators: ["María Cruz"],
    published: { value: "2025-02-03", precision: "day" },
    savedAt: "2026-11-29T10:00:00.000Z",
    durationSeconds: 3840,
    ...more,
  });
  return { lecture, atSeconds: null, address: lecture.url, arePeople: true, ...moment };
}

const MOMENT = { atSeconds: 754, address: `${ADDRESS}&t=754s` };
const PODCAST: Partial<Lecture> = { kind: "audio", site: "Harbour Radio", series: { title: "Salt and Moon" } };
const CHANNEL = { arePeople: false };

describe("a reference in the styles that teachers ask for", () => {
  test.each([
    ["apa", "Cruz, M. (2025, February 3). Why the tide comes twice a day [Video]. YouTube. ADDRESS"],
    ["mla", "Cruz, María. “Why the tide comes twice a day.” YouTube, 3 Feb. 2025, ADDRESS."],
    ["chicago", "Cruz, María. “Why the tide comes twice a day.” YouTube, February 3, 2025. Video, 1:04:00. ADDRESS."],
    ["gbt7714", "CRUZ M. Why the tide comes twice a day[EB/OL]. YouTube. (2025-02-03)[2026-11-29]. ADDRESS."],
  ] as const)("%s: a video by a person", (style, wanted) => {
    expect(formatReference(style, cited({})).text).toBe(wanted.replace("ADDRESS", ADDRESS));
  });

  test.each([
    ["apa", "Harbour Lectures. (2025, February 3). Why the tide comes twice a day [Video]. YouTube. ADDRESS"],
    ["mla", "“Why the tide comes twice a day.” YouTube, uploaded by Harbour Lectures, 3 Feb. 2025, ADDRESS."],
    ["gbt7714", "Harbour Lectures. Why the tide comes twice a day[EB/OL]. YouTube. (2025-02-03)[2026-11-29]. ADDRESS."],
  ] as const)("%s: a video by a channel, whose name stays whole", (style, wanted) => {
    const made = formatReference(style, cited({ creators: ["Harbour Lectures"] }, CHANNEL));
    expect(made.text).toBe(wanted.replace("ADDRESS", ADDRESS));
  });

  test.each([
    [
      "apa",
      "Cruz, M., & Lee, A. B. (2025, February 3). Why the tide comes twice a day [Audio podcast episode]. In Salt and Moon. Harbour Radio. ADDRESS",
    ],
    [
      "mla",
      "Cruz, María, and Ann B. Lee. “Why the tide comes twice a day.” Salt and Moon, Harbour Radio, 3 Feb. 2025, ADDRESS.",
    ],
    [
      "chicago",
      "Cruz, María, and Ann B. Lee. “Why the tide comes twice a day.” Salt and Moon. Harbour Radio, February 3, 2025. Podcast, 1:04:00. ADDRESS.",
    ],
  ] as const)("%s: an episode of a podcast by two people", (style, wanted) => {
    const made = formatReference(style, cited({ ...PODCAST, creators: ["María Cruz", "Ann B. Lee"] }));
    expect(made.text).toBe(wanted.replace("ADDRESS", ADDRESS));
  });

  test("names of Chinese people stay as they are written, and further ones are abridged in Chinese", () => {
    const made = formatReference(
      "gbt7714",
      cited({ title: "潮汐为什么一天两次", creators: ["李宏毅", "王小波", "张伟", "陈明"], site: "哔哩哔哩" }),
    );
    expect(made.text).toBe(
      `李宏毅, 王小波, 张伟, 等. 潮汐为什么一天两次[EB/OL]. 哔哩哔哩. (2025-02-03)[2026-11-29]. ${ADDRESS}.`,
    );
  });

  test("what is not known is left out or said as the style has it", () => {
    const bare = cited({ creators: [], published: null, durationSeconds: null });
    expect(formatReference("apa", bare).text).toBe(
      `Why the tide comes twice a day [Video]. (n.d.). YouTube. ${ADDRESS}`,
    );
    expect(formatReference("chicago", bare).text).toBe(`“Why the tide comes twice a day.” YouTube. Video. ${ADDRESS}.`);
    expect(formatReference("gbt7714", bare).text).toBe(
      `Why the tide comes twice a day[EB/OL]. YouTube. [2026-11-29]. ${ADDRESS}.`,
    );
  });

  test("a date that is known to the year alone is no longer than that", () => {
    const made = formatReference("apa", cited({ published: { value: "2025", precision: "day" } }));
    expect(made.text).toContain("(2025).");
  });
});

describe("a moment", () => {
  test.each([
    ["apa", "(Cruz, 2025, 12:34)"],
    ["mla", "(Cruz 12:34)"],
    ["chicago", "María Cruz, “Why the tide comes twice a day,” YouTube, February 3, 2025, video, 12:34, ADDRESS."],
  ] as const)("%s: stands where it is cited in the text", (style, wanted) => {
    const made = formatReference(style, cited({}, MOMENT));
    expect(made.inText).toBe(wanted.replace("ADDRESS", MOMENT.address));
    expect(made.text).toContain(MOMENT.address);
  });

  test("as a link, plain and in Markdown, begins there", async () => {
    expect((await referTo("link", cited({}, MOMENT))).text).toBe(MOMENT.address);
    const { text } = await referTo("markdown", cited({ title: "Tides [part 1]" }, MOMENT));
    expect(text).toBe(`[Tides \\[part 1\\], 12:34](${MOMENT.address})`);
  });

  test("an address with brackets does not end the link early", async () => {
    const address = "https://en.example/wiki/Tide_(sea)";
    expect((await referTo("markdown", cited({}, { address }))).text).toContain(
      "(https://en.example/wiki/Tide_%28sea%29)",
    );
  });

  test.each(["bibtex", "ris", "csl"] as const)("as %s has its address in the record", async (format) => {
    const { text } = await referTo(format, cited({}, MOMENT));
    expect(text.replaceAll("\\", "")).toContain("&t=754s");
    expect(text).toContain("Why the tide comes twice a day");
  });
});

describe("what a page or person wrote", () => {
  const TITLE = `If a < b & <script>alert("b")</script> <i>then</i> {what}?`;

  test("comes through as it is, sign by sign", () => {
    for (const style of ["apa", "mla", "chicago", "gbt7714"] as const)
      expect(formatReference(style, cited({ title: TITLE })).text).toContain("If a < b & <script>alert(");
  });

  test("is never markup in what is copied with italics", () => {
    for (const style of ["apa", "mla", "chicago", "gbt7714"] as const) {
      const { html } = formatReference(
        style,
        cited({ title: TITLE, creators: ["<b>Ann</b> Lee"], site: "<img src=x>" }),
      );
      expect(html.replace(/<\/?(?:i|div)(?: class="csl-entry")?>/g, "")).not.toContain("<");
    }
  });
});
