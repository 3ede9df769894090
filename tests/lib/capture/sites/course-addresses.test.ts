import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { embeddedMedia } from "../../../../lib/capture/embeds.ts";
import { linkAt } from "../../../../lib/capture/link.ts";
import { pageKey } from "../../../../lib/capture/page-key.ts";

const LESSON = "0a1b2c3d-1111-4222-8333-abcdefabcdef";
const LONG = `G_${LESSON}_9f8e7d6c-5555-4666-8777-fedcbafedcba_2018-02-01T12:30:00.000_2018-02-01T13:57:00.000`;

describe("every way to write the address of a course platform's lecture gives one key", () => {
  test.each([
    [`https://echo360.org.uk/lesson/${LESSON}/classroom#sortDirection=desc`, `echo360:echo360.org.uk:${LESSON}`],
    [`https://echo360.org.uk/lesson/${LESSON}/media/9f8e`, `echo360:echo360.org.uk:${LESSON}`],
    [`https://echo360.org/lesson/${LONG}/classroom`, `echo360:echo360.org:${LONG}`],
    [`https://echo360.ca/media/${LESSON}/public?autoplay=false`, `echo360:echo360.ca:${LESSON}`],
    ["https://live.rbg.tum.de/w/cpp/22128", "tum-live:22128"],
    ["https://tum.live/w/cpp/22128/CAM?t=90#top", "tum-live:22128"],
    ["https://uni.yuja.com/V/Video?v=87463&node=354678&a=805856076&autoplay=1", "yuja:uni.yuja.com:87463"],
    ["https://uni.video.yuja.com/V/Watch?v=87463", "yuja:uni.video.yuja.com:87463"],
    [
      "https://players.brightcove.net/112233445566/AbC_default/index.html?videoId=6123456789001&autoplay",
      "brightcove:112233445566:6123456789001",
    ],
    [
      "https://players.brightcove.net/112233445566/default_default/index.html?videoId=ref:loam-3",
      "brightcove:112233445566:ref:loam-3",
    ],
    ["https://fast.wistia.net/embed/iframe/ab12cd34ef?seo=false", "wistia:ab12cd34ef"],
    ["https://moss.wistia.com/medias/ab12cd34ef", "wistia:ab12cd34ef"],
    [
      "https://www.linkedin.com/learning/soil/water-in-loam?u=1&autoAdvance=true",
      "linkedin-learning:soil:water-in-loam",
    ],
    ["https://de.linkedin.com/learning/soil/water-in-loam", "linkedin-learning:soil:water-in-loam"],
    ["https://app.lecturio.com/medical-courses/loam-intro.lecture#tab/videos", "lecturio:loam-intro"],
    ["https://www.lecturio.de/jura/boden/bodenrecht.vortrag", "lecturio:bodenrecht"],
    ["https://app.lecturio.com/#/lecture/c/6434/39634", "lecturio:39634"],
    ["https://music.163.com/#/program?id=2065432100", "netease-podcasts:2065432100"],
    ["https://music.163.com/#/dj?id=2065432100&userid=1", "netease-podcasts:2065432100"],
    ["https://y.music.163.com/m/program?id=2065432100", "netease-podcasts:2065432100"],
    [
      "https://mooc1-2.chaoxing.com/mooc-ans/mycourse/studentstudy?chapterId=468&courseId=219&clazzid=44&enc=9d92&mooc2=1",
      "chaoxing:219:468",
    ],
  ])("%s", (address, key) => {
    expect(pageKey(new URL(address))?.key).toBe(key);
  });

  test.each([
    "https://echo360.org/section/1234/home",
    "https://live.rbg.tum.de/course/2022/W/cpp",
    "https://www.linkedin.com/learning/soil",
    "https://www.linkedin.com/learning/paths/become-a-gardener",
    "https://music.163.com/#/song?id=17241424",
  ])("%s names no lecture", (address) => {
    expect(pageKey(new URL(address))?.key).toMatch(/^https?:/);
  });
});

test("an address that is kept opens the lecture: shares stay, what lets its holder in goes", () => {
  const kept = (address: string) => pageKey(new URL(address))?.url;
  expect(kept("https://uni.yuja.com/V/Video?v=8&node=3&a=5&autoplay=1")).toBe(
    "https://uni.yuja.com/V/Video?v=8&node=3&a=5",
  );
  expect(kept("https://mooc1.chaoxing.com/mycourse/studentstudy?chapterId=4&courseId=2&clazzid=1&enc=9d92")).toBe(
    "https://mooc1.chaoxing.com/mycourse/studentstudy?chapterId=4&courseId=2&clazzid=1",
  );
});

test("a moment of a lecture on TUM-Live has an address", () => {
  expect(linkAt("https://live.rbg.tum.de/w/cpp/22128", 90)).toBe("https://live.rbg.tum.de/w/cpp/22128?t=90");
});

test("players of course platforms are known in the frames of a course page, also behind its launch", () => {
  const frames = [
    `https://echo360.org/media/${LESSON}/public`,
    "https://uni.yuja.com/V/Video?v=87463&node=3&a=5",
    "https://players.brightcove.net/112233445566/AbC_default/index.html?videoId=6123456789001",
    "https://fast.wistia.net/embed/iframe/ab12cd34ef",
    `/courses/1/external_tools/retrieve?url=${encodeURIComponent("https://live.rbg.tum.de/w/cpp/22128?video_only=1")}`,
  ];
  const html = frames.map((src) => `<iframe src="${src.replaceAll("&", "&amp;")}"></iframe>`).join("");
  const url = new URL("https://canvas.uni.example/courses/1/pages/week-3");
  const window = new Window({ url: url.href, settings: { disableIframePageLoading: true } });
  window.document.write(html);
  expect(embeddedMedia(window.document as unknown as Document, url).map(({ site }) => site)).toEqual([
    "Echo360",
    "YuJa",
    "Brightcove",
    "Wistia",
    "TUM-Live",
  ]);
});
