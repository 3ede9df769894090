import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { capture } from "../../../lib/capture/capture.ts";
import type { Captured } from "../../../lib/capture/captured.ts";
import { hasMovedOn } from "../../../lib/capture/moved-on.ts";

/** A document that the browser loaded at one address, and that shows another one by now. */
function open(html: string, url: string, loaded: string, history: readonly string[] = []): Document {
  const window = new Window({ url });
  window.document.write(html);
  const entries = history.map((address) => ({ url: address, sameDocument: true }));
  Object.defineProperty(window, "performance", { value: { getEntriesByType: () => [{ name: loaded }] } });
  Object.defineProperty(window, "navigation", { value: { entries: () => entries } });
  return window.document as unknown as Document;
}

describe("a page has moved on by itself", () => {
  const site = "https://clips.example";
  test.each([
    ["another path", "/watch/first-clip", "/watch/second-clip", true],
    ["another id among the parameters", "/watch?v=first1", "/watch?v=second2", true],
    ["an id that was not there", "/watch", "/watch?v=7", true],
    ["another route in the fragment", "/app#/clip/1", "/app#/clip/2", true],
    ["the same address", "/watch/first-clip", "/watch/first-clip", false],
    ["the front page still", "/", "/", false],
    ["another place in the page", "/watch/first-clip", "/watch/first-clip#comments", false],
    ["another time", "/watch?v=first1", "/watch?v=first1&t=90", false],
    ["another view", "/watch?v=first1", "/watch?v=first1&tab=notes", false],
    ["what a link brought along", "/watch?v=first1&utm_id=4711", "/watch?v=first1", false],
    ["the full name of the same clip", "/clips/471100", "/clips/471100-why-cranes-stand", false],
  ])("when its address becomes %s: %s → %s, %s", (_, loaded, now, moved) => {
    const url = new URL(now, site);
    expect(hasMovedOn(open("<p>clip</p>", url.href, new URL(loaded, site).href), url)).toBe(moved);
  });

  test("also when it has come back to where it was loaded", () => {
    const [first, second] = [`${site}/watch/first-clip`, `${site}/watch/second-clip`];
    expect(hasMovedOn(open("<p>clip</p>", first, first, [first, second]), new URL(first))).toBe(true);
    expect(hasMovedOn(open("<p>clip</p>", first, first, [first]), new URL(first))).toBe(false);
  });
});

const [first, second] = ["https://clips.example/watch/first-clip", "https://clips.example/watch/second-clip"];
const linked = (address: string, title: string) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "VideoObject", name: title, description: `About ${title}`, duration: "PT5M", ...(address && { url: address }) })}</script>`;
const head = (address: string, title: string) =>
  `<meta property="og:type" content="video.other"><meta property="og:title" content="${title}"><meta property="og:description" content="Of ${title}">${address && `<meta property="og:url" content="${address}">`}`;
const shown = (title: string) =>
  `<title>${title}</title><body><h1>${title}</h1><video src="clip.mp4" controls></video><p class="description">Of ${title}</p></body>`;

async function captureMoved(html: string): Promise<Captured> {
  return capture(open(html, second, first), new URL(second), async () => null);
}

test("metadata that names the new address counts, whatever else the page still shows", async () => {
  const captured = await captureMoved(
    `${linked(second, "Second clip")}${head(first, "First clip")}${shown("First clip")}`,
  );
  expect(captured).toMatchObject({ kind: "video", title: "Second clip", durationSeconds: 300 });
  expect(captured.unproven).toBeUndefined();
  expect(JSON.stringify(captured)).not.toContain("First");
});

test("a head that names the new address counts, and nothing that the page shows", async () => {
  const captured = await captureMoved(
    `${head(second, "Second clip")}${linked("", "First clip")}${shown("First clip")}`,
  );
  expect(captured).toMatchObject({ kind: "video", title: "Second clip", description: "Of Second clip" });
  expect(captured.unproven).toBeUndefined();
  expect(JSON.stringify(captured)).not.toContain("First");
});

test("a page without any sign of its address is read by its title, and has to prove it by time", async () => {
  const captured = await captureMoved(`${linked("", "First clip")}${head("", "First clip")}${shown("Second clip")}`);
  expect(captured).toMatchObject({ kind: "video", title: "Second clip", unproven: true, description: "" });
  expect(JSON.stringify(captured)).not.toContain("First");
});

test("metadata without an address that agrees with the title is read with it", async () => {
  const captured = await captureMoved(
    `${linked("", "Second clip")}${head(first, "First clip")}${shown("Second clip")}`,
  );
  expect(captured).toMatchObject({ title: "Second clip", durationSeconds: 300, unproven: true });
  expect(JSON.stringify(captured)).not.toContain("First");
});

test("a page that shows no media yet may show some in a moment", async () => {
  expect(await captureMoved("<title>Loading…</title><body><p>Wait.</p></body>")).toMatchObject({
    kind: "none",
    why: "no-media",
    unproven: true,
  });
});
