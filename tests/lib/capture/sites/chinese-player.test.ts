import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import type { Captured } from "../../../../lib/capture/captured.ts";
import { capture } from "../../../../lib/capture/capture.ts";
import { mergePlayer } from "../../../../lib/capture/merge-player.ts";
import { parsePlayerFacts } from "../../../../lib/capture/parse-captured.ts";
import { player } from "../../../../lib/capture/sites/bilibili/player.ts";

const BV = "BV17x411w7KC";
const ADDRESS = `https://www.bilibili.com/video/${BV}`;
const SEVERAL = [
  { page: 1, part: "听海", duration: 300 },
  { page: 2, part: "看海", duration: 421 },
];

/** Bilibili's own world, after the script that brought its state has removed itself. */
function world(pages: readonly object[] = SEVERAL): object {
  const videoData = {
    bvid: BV,
    title: "海边的声音",
    desc: "录于清晨",
    pubdate: 1_650_000_000,
    owner: { name: "听海" },
    pages,
  };
  return { __INITIAL_STATE__: { bvid: BV, videoData, tags: [{ tag_name: "声音" }] } };
}

function page(html = "<title>海边的声音_哔哩哔哩_bilibili</title>"): Document {
  const window = new Window({ url: ADDRESS });
  window.document.write(html);
  return window.document as unknown as Document;
}

async function captured(address: string, html?: string): Promise<Captured> {
  const url = new URL(address);
  const before = await capture(page(html), url, () => Promise.resolve(null));
  const facts = player(page(html), world(), address);
  return mergePlayer(before, parsePlayerFacts(JSON.parse(JSON.stringify(facts))), url);
}

describe("Bilibili's page, whose state only its own world has", () => {
  test("a part of a video is captured with its own length", async () => {
    expect(await captured(`${ADDRESS}/?p=2&vd_source=0123`)).toMatchObject({
      kind: "video",
      key: `bili:${BV}:p2`,
      title: "海边的声音 · P2 看海",
      creators: ["听海"],
      published: { value: "2022-04-15T05:20:00.000Z", precision: "time" },
      description: "录于清晨",
      durationSeconds: 421,
      keywords: ["声音"],
    });
  });

  test("its parts are offered as a list, and a part stands in it at its place", async () => {
    expect(await captured(`${ADDRESS}/?p=2`)).toMatchObject({
      series: { title: "海边的声音", position: 2 },
      list: {
        series: { title: "海边的声音" },
        lectures: [
          { title: "听海", position: 1 },
          { title: "看海", durationSeconds: 421 },
        ],
      },
    });
  });

  test("an address with the av number is the same lecture", async () => {
    expect(await captured("https://www.bilibili.com/video/av170001")).toMatchObject({
      key: `bili:${BV}:p1`,
      durationSeconds: 300,
    });
  });

  test("the whole description takes the place of the one that the head has cut", async () => {
    const head = `<title>海边的声音_哔哩哔哩_bilibili</title><meta name="author" content="听海"><meta name="description" content="录于清…">`;
    expect(await captured(ADDRESS, head)).toMatchObject({ description: "录于清晨", language: "zh" });
  });

  test.each([
    ["another video", "https://www.bilibili.com/video/BV1xx411c7mD"],
    ["a channel", "https://space.bilibili.com/42/video"],
    ["no address", "about:blank"],
  ])("a state that is still of the video before says nothing at the address of %s", (_, address) => {
    expect(player(page(), world(), address)).toBeNull();
  });

  test.each([
    ["is missing", {}],
    [
      "is of a video that is gone",
      { __INITIAL_STATE__: { bvid: BV, error: { code: 404 }, videoData: { stat: {}, owner: {} } } },
    ],
    ["is no object", { __INITIAL_STATE__: "x" }],
  ])("a state that %s says nothing", (_, own) => {
    expect(player(page(), own, ADDRESS)).toBeNull();
  });

  test("an episode of a series is found in the list of all", () => {
    const epList = [1, 2].map((id) => ({ id, title: String(id), longTitle: `第${id}夜`, duration: 600_000 * id }));
    const own = { __INITIAL_STATE__: { mediaInfo: { ssId: 9, title: "夜航" }, epList, epInfo: epList[0] } };
    const facts = player(page(), own, "https://www.bilibili.com/bangumi/play/ep2");
    expect(facts).toMatchObject({ videoId: "ep2", title: "夜航：第2话 第2夜", durationSeconds: 1200 });
  });

  test("the second that is being watched comes from the player", () => {
    const shown = page(`<div id="bilibili-player"><video></video></div>`);
    Object.defineProperty(shown.querySelector("video"), "currentTime", { value: 83.5 });
    expect(player(shown, world(), ADDRESS)).toMatchObject({ currentSeconds: 83.5 });
  });
});
