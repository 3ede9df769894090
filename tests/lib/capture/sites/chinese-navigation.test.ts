import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { siteOf } from "../../../../lib/capture/page-key.ts";
import { pageHalf } from "../../../../lib/capture/sites/pages.ts";
import type { Absence, SiteReading } from "../../../../lib/capture/site.ts";

const FIRST = "https://www.bilibili.com/video/BV1xx411c7mD";
const SECOND = "https://www.bilibili.com/video/BV17x411w7KC";
const SHOWN = `<h1 class="video-title" title="第二个视频">第二个视频</h1><a class="up-name">某人</a><div class="pubdate-text">2022-03-04 05:06:07</div>`;
const STATE = `<script>window.__INITIAL_STATE__={"videoData":{"bvid":"BV1xx411c7mD","title":"第一个视频","owner":{"name":"甲"}}};</script>`;

/** What is read at `address` in a document that was loaded at `loaded` and has gone on without loading anew. */
function read(html: string, loaded: string, address: string): SiteReading | Absence | undefined {
  const window = new Window({ url: address });
  window.document.write(html);
  Object.defineProperty(window, "performance", { value: { getEntriesByType: () => [{ name: loaded }] } });
  const url = new URL(address);
  const site = siteOf(url);
  return site ? pageHalf(site).read?.(window.document as unknown as Document, url) : undefined;
}

function head(address: string): string {
  return `<meta property="og:url" content="${address}/"><meta name="author" content="某人">`;
}

describe("after a navigation inside Bilibili's page", () => {
  test("a heading that nothing names is not believed at once", () => {
    expect(read(SHOWN, FIRST, SECOND)).toMatchObject({ title: "第二个视频", unproven: true });
  });

  test("a head that names the video does not prove the heading, which follows in its own time", () => {
    expect(read(head(SECOND) + STATE + SHOWN, FIRST, SECOND)).toMatchObject({
      title: "第二个视频",
      creators: ["某人"],
      unproven: true,
    });
  });

  test("a head that still names the video before makes the page wait", () => {
    expect(read(head(FIRST) + STATE + SHOWN, FIRST, SECOND)).toBe("not-ready");
  });

  test("a freshly loaded page is believed", () => {
    expect(read(SHOWN, SECOND, `${SECOND}?t=30`)).not.toHaveProperty("unproven");
  });

  test("the next part is of the same video, and known from its state", () => {
    const pages = `"pages":[{"page":1,"part":"一","duration":60},{"page":2,"part":"二","duration":75}]`;
    const state = STATE.replace(`"owner"`, `${pages},"owner"`);
    expect(read(head(FIRST) + state, FIRST, `${FIRST}?p=2`)).toMatchObject({
      title: "第一个视频 · P2 二",
      durationSeconds: 75,
    });
  });
});

test("the next unit of a course is not believed before its list marks it", () => {
  const course = "https://www.icourse163.org/learn/A-1?tid=2#/learn/content?type=detail&id=3&cid=";
  const list = (unit: string) =>
    `<ul class="j-unitslist"><li class="current" data-cid="${unit}" title="视频：导论"></li></ul><video></video>`;
  expect(read(list("4"), `${course}4`, `${course}5`)).toBe("not-ready");
  expect(read(list("5"), `${course}4`, `${course}5`)).toMatchObject({ title: "导论", unproven: true });
});
