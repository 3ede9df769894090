// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { parseStill } from "../../../lib/capture/parse-still.ts";
import { captureStill } from "../../../lib/capture/still.ts";

const drawn: [width: number, height: number][] = [];
const draw = async (_: unknown, width: number, height: number, quality: number) => {
  drawn.push([width, height]);
  return new Blob([new Uint8Array(quality * 200_000)], { type: "image/webp" });
};

function playing(video: { width: number; height: number; readyState?: number }): void {
  const element = document.querySelector("video");
  if (!element) throw new Error("The page has no video");
  for (const [name, value] of Object.entries({ videoWidth: video.width, videoHeight: video.height }))
    Object.defineProperty(element, name, { value });
  Object.defineProperty(element, "readyState", { value: video.readyState ?? 4 });
}

beforeEach(() => {
  drawn.length = 0;
  document.body.innerHTML = "<div><video></video></div>";
});

test("what the player shows is drawn at most 640 px wide, at the quality that fits", async () => {
  playing({ width: 1920, height: 1080 });
  const still = await captureStill(document, draw);
  expect(still.ok && still.picture.base64.length).toBeLessThanOrEqual(160_000);
  expect(new Set(drawn.map(String))).toEqual(new Set(["640,360"]));
  expect(parseStill(JSON.parse(JSON.stringify(still)))).toEqual(still);
});

test("a small picture is not drawn larger", async () => {
  playing({ width: 320, height: 240 });
  expect((await captureStill(document, draw)).ok).toBe(true);
  expect(drawn[0]).toEqual([320, 240]);
});

test("a site that lets no picture be read is told from a player that shows none", async () => {
  playing({ width: 1920, height: 1080 });
  expect(await captureStill(document, async () => null)).toEqual({ ok: false, why: "refused" });
  document.body.innerHTML = "<audio></audio>";
  expect(await captureStill(document, draw)).toEqual({ ok: false, why: "no-picture" });
  document.body.innerHTML = "<video></video>";
  playing({ width: 0, height: 0, readyState: 0 });
  expect(await captureStill(document, draw)).toEqual({ ok: false, why: "no-picture" });
});

test("a protected film, which would be drawn black, lets no picture be read", async () => {
  playing({ width: 1920, height: 1080 });
  Object.defineProperty(document.querySelector("video"), "mediaKeys", { value: {} });
  expect(await captureStill(document, draw)).toEqual({ ok: false, why: "refused" });
});

test("while an advertisement runs nothing is captured, and it is not said that the player shows no picture", async () => {
  document.body.innerHTML = "<div class='ad-showing'><video></video></div>";
  playing({ width: 1920, height: 1080 });
  const still = await captureStill(document, draw);
  expect(still).toEqual({ ok: false, why: "not-now" });
  expect(parseStill(still)).toEqual(still);
});

test.each([null, "x", { ok: true }, { ok: true, picture: { type: "image/svg+xml", base64: "AAAA" } }, { ok: false }])(
  "an answer that is none is a failure: %j",
  (answer) => {
    expect(parseStill(answer)).toEqual({ ok: false, why: "failed" });
  },
);
