import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { embeddedMedia } from "../../../lib/capture/embeds.ts";
import { lectureFacts } from "../../../lib/capture/lecture-facts.ts";
import { lectureInFrame } from "../../../lib/capture/lecture-in-frame.ts";

const course = new URL("https://learn.example/courses/7/pages/week-3");
const guid = "0a1b2c3d-1111-2222-3333-444455556666";
const viewer = `https://uni.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=${guid}`;
const video = "https://www.youtube.com/watch?v=tIdEs_00001";

function open(body: string): Document {
  const window = new Window({ url: course.href, settings: { disableIframePageLoading: true } });
  window.document.write(`<!doctype html><title>Week 3</title><body>${body}</body>`);
  return window.document as unknown as Document;
}
const players = (body: string) => embeddedMedia(open(body), course);
const frame = (address: string, more = "") => `<iframe src="${address.replaceAll("&", "&amp;")}" ${more}></iframe>`;

describe("the player in a frame is known by its own page", () => {
  test.each([
    ["YouTube", "https://www.youtube-nocookie.com/embed/tIdEs_00001?rel=0", "yt:tIdEs_00001", video],
    ["YouTube, by an address without a scheme", "//www.youtube.com/embed/tIdEs_00001", "yt:tIdEs_00001", video],
    [
      "Panopto",
      `https://uni.hosted.panopto.com/Panopto/Pages/Embed.aspx?id=${guid}&autoplay=false&offerviewer=true`,
      `panopto:uni.hosted.panopto.com:${guid}`,
      viewer,
    ],
    ["Vimeo", "https://player.vimeo.com/video/76979871?h=8272103f6e&title=0", "vimeo:76979871", null],
    [
      "Loom",
      "https://www.loom.com/embed/0123456789abcdef0123456789abcdef",
      "loom:0123456789abcdef0123456789abcdef",
      null,
    ],
    ["Dailymotion", "https://www.dailymotion.com/embed/video/x84sh87", "dm:x84sh87", null],
    [
      "Canvas, which leads to it",
      `/courses/7/external_tools/retrieve?display=borderless&url=${encodeURIComponent(`https://uni.hosted.panopto.com/Panopto/Pages/Embed.aspx?id=${guid}&v=1`)}`,
      `panopto:uni.hosted.panopto.com:${guid}`,
      viewer,
    ],
    [
      "a tool that wraps what Canvas leads to",
      `/courses/7/external_tools/retrieve?url=${encodeURIComponent(`https://tool.example/launch?target_link_uri=${encodeURIComponent(video)}`)}`,
      "yt:tIdEs_00001",
      video,
    ],
  ])("%s", (_, address, key, url) => {
    const [only, second] = players(frame(address));
    expect(only).toMatchObject({ key, ...(url !== null && { url }) });
    expect(second).toBeUndefined();
  });
});

test("a lazy frame is known before it is loaded", () => {
  expect(players('<iframe data-src="https://www.youtube.com/embed/tIdEs_00001"></iframe>')).toHaveLength(1);
  expect(
    players('<iframe src="about:blank" data-lazy-src="https://www.youtube.com/embed/tIdEs_00001"></iframe>'),
  ).toEqual([
    {
      key: "yt:tIdEs_00001",
      url: video,
      site: "YouTube",
      title: "",
      frame: "https://www.youtube.com/embed/tIdEs_00001",
    },
  ]);
});

test("the player that a course platform leads to is the one to ask, not the platform", () => {
  const inner = `https://uni.hosted.panopto.com/Panopto/Pages/Embed.aspx?id=${guid}`;
  const [only] = players(frame(`/external_tools/retrieve?url=${encodeURIComponent(inner)}`));
  expect(only?.frame).toBe(inner);
});

test("several players come in the order of the page, each medium once", () => {
  const body = ["aaaaaaaaaaa", "bbbbbbbbbbb", "aaaaaaaaaaa"].map((id) => frame(`https://www.youtube.com/embed/${id}`));
  expect(players(body.join("")).map(({ key }) => key)).toEqual(["yt:aaaaaaaaaaa", "yt:bbbbbbbbbbb"]);
});

describe("a player has the title that a person gave its frame", () => {
  const titled = (more: string) => players(frame("https://www.youtube.com/embed/tIdEs_00001", more))[0]?.title;
  test.each([
    ['title="Lecture 3: Why the sea rises"', "Lecture 3: Why the sea rises"],
    ['aria-label="潮汐的由来"', "潮汐的由来"],
    ['title="Video player" aria-label="On tides"', "On tides"],
    ['title="Introduction video"', "Introduction video"],
    ['title="YouTube video player"', ""],
    ['title="Embedded content"', ""],
    ['title="Kaltura Player"', ""],
    ['title="视频播放器"', ""],
    ['title="iframe 2"', ""],
    ['title="YouTube"', ""],
    ["", ""],
  ])("%s → “%s”", (more, title) => {
    expect(titled(more)).toBe(title);
  });

  test("or the caption beneath it", () => {
    const figure = `<figure>${frame("https://www.youtube.com/embed/tIdEs_00001", 'title="Video"')}<figcaption>Spring tides</figcaption></figure>`;
    expect(players(figure)[0]?.title).toBe("Spring tides");
  });
});

describe("nothing is taken for a player that is none", () => {
  test.each([
    ["a frame of an unknown site", frame("https://forms.example/embed/12345")],
    ["a channel", frame("https://www.youtube.com/@harbour")],
    ["a playlist without a video", frame("https://www.youtube.com/embed/videoseries?list=PL1")],
    ["a script", frame("javascript:void('https://www.youtube.com/embed/tIdEs_00001')")],
    ["the page's own footer", `<footer>${frame("https://www.youtube.com/embed/tIdEs_00001")}</footer>`],
    [
      "an address that only names a video for its own use",
      frame(`https://forms.example/f?origin=${encodeURIComponent(video)}`),
    ],
    ["a link", `<a href="${video}">Watch</a>`],
  ])("%s", (_, body) => {
    expect(players(body)).toEqual([]);
  });

  test("the medium whose own page this is", () => {
    const page = open(frame("https://www.youtube.com/embed/tIdEs_00001"));
    expect(embeddedMedia(page, new URL(video))).toEqual([]);
  });
});

test("reading frames leaves the page as it was, however many there are", () => {
  const page = open(frame("https://www.youtube.com/embed/tIdEs_00001").repeat(3000));
  const before = page.documentElement.outerHTML;
  expect(embeddedMedia(page, course)).toHaveLength(1);
  expect(page.documentElement.outerHTML).toBe(before);
});

describe("the lecture of a page that plays it in a frame", () => {
  const page = lectureFacts("page", { key: course.href, url: course.href, site: "learn.example" }, { title: "Week 3" });
  const player = { key: "yt:tIdEs_00001", url: video, site: "YouTube", title: "Why the sea rises", frame: video };

  test("is the page itself, under the player's title and key, when it is the only one", () => {
    expect(lectureInFrame(page, player, true)).toMatchObject({
      key: course.href,
      url: course.href,
      kind: "video",
      title: "Why the sea rises",
      aliases: ["yt:tIdEs_00001"],
    });
    expect(lectureInFrame(page, { ...player, title: "" }, true).title).toBe("Week 3");
  });

  test("is the player's own, so that each of several can be saved", () => {
    expect(lectureInFrame(page, player, false)).toMatchObject({
      key: "yt:tIdEs_00001",
      url: video,
      site: "YouTube",
      title: "Why the sea rises",
      series: { title: "Week 3", url: course.href },
    });
  });
});
