import { describe, expect, test } from "vitest";
import { linkAt } from "../../../lib/capture/link.ts";
import { pageKey } from "../../../lib/capture/page-key.ts";

const ID = "aB3-_xyZ019";
const WATCH = `https://www.youtube.com/watch?v=${ID}`;

describe("every way to write a YouTube address names one lecture", () => {
  test.each([
    `https://www.youtube.com/watch?v=${ID}`,
    `http://youtube.com/watch?v=${ID}`,
    `https://m.youtube.com/watch?app=desktop&v=${ID}&t=90s`,
    `https://music.youtube.com/watch?v=${ID}&list=RDAMVM${ID}`,
    `https://www.youtube.com/watch?list=PLx&index=4&v=${ID}&pp=xyz&si=abc`,
    `https://www.youtube.com/shorts/${ID}?feature=share`,
    `https://www.youtube.com/live/${ID}?si=abc`,
    `https://www.youtube.com/embed/${ID}?start=30`,
    `https://www.youtube-nocookie.com/embed/${ID}`,
    `https://www.youtube.com/v/${ID}`,
    `https://www.youtube.com/e/${ID}`,
    `https://youtu.be/${ID}?t=12`,
    `https://youtu.be/watch?v=${ID}`,
    `https://y2u.be/${ID}`,
    `https://tv.youtube.com/watch/${ID}`,
    `https://www.youtubekids.com/watch?v=${ID}`,
    `https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3D${ID}%26feature%3Dshare`,
    `https://www.youtube.com./watch?v=${ID}`,
  ])("%s", (address) => {
    expect(pageKey(new URL(address))).toEqual({ key: `yt:${ID}`, url: WATCH, site: "YouTube" });
  });
});

describe("YouTube pages that show no single video are kept by their address", () => {
  test.each([
    "https://www.youtube.com/",
    "https://www.youtube.com/@sandlab",
    "https://www.youtube.com/playlist?list=PLx",
    "https://www.youtube.com/embed/videoseries?list=PLx",
    "https://www.youtube.com/embed/live_stream?channel=UCx",
    "https://www.youtube.com/watch?v=tooshort",
    `https://www.youtube.com/watch?v=${ID}0`,
    "https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2F",
  ])("%s", (address) => {
    expect(pageKey(new URL(address))?.key).toMatch(/^https:/);
  });
});

test("a host that only ends like YouTube's is another site", () => {
  expect(pageKey(new URL(`https://notyoutube.com/watch?v=${ID}`))?.site).toBe("notyoutube.com");
  expect(pageKey(new URL(`https://youtube.com.evil.example/watch?v=${ID}`))?.site).toBe("youtube.com.evil.example");
});

describe("on any other page, what does not change the page does not change the key", () => {
  const key = "https://lectures.example/talks/rivers?id=7&lang=en";
  test.each([
    "https://lectures.example/talks/rivers?id=7&lang=en",
    "https://www.lectures.example/talks/rivers?lang=en&id=7",
    "http://lectures.example/talks/rivers/?id=7&lang=en#comments",
    "https://LECTURES.example:443/talks/rivers?id=7&utm_source=mail&lang=en&fbclid=x&gclid=y",
    "https://user:secret@lectures.example/talks/rivers?id=7&lang=en&access_token=t",
  ])("%s", (address) => {
    expect(pageKey(new URL(address))?.key).toBe(key);
  });
});

test("a route kept in the fragment names its own page", () => {
  const first = pageKey(new URL("https://mooc.example/learn/a?tid=1#/learn/content?id=5"));
  const second = pageKey(new URL("https://mooc.example/learn/a?tid=1#/learn/content?id=6"));
  expect(first?.key).not.toBe(second?.key);
});

test("addresses of two pages stay two, also when they are very long", () => {
  const long = (end: string) => pageKey(new URL(`https://a.example/p?q=${"x".repeat(5000)}${end}`));
  expect(long("1")?.key).not.toBe(long("2")?.key);
  expect(long("1")?.key.length).toBeLessThanOrEqual(2000);
});

describe("addresses that are not of the web have no key", () => {
  test.each([
    "javascript:alert(1)",
    "data:text/html,<p>x",
    "file:///etc/passwd",
    "chrome://settings",
    "about:blank",
    "blob:https://a.example/1",
    "view-source:https://a.example/",
    "chrome-extension://abc/popup.html",
  ])("%s", (address) => {
    expect(pageKey(new URL(address))).toBeNull();
  });
});

test("no key or address keeps a password, a token or 100 kB of query", () => {
  const place = pageKey(
    new URL(`https://u:p@a.example/x?access_token=t&PHPSESSID=s&q=${"y".repeat(100_000)}#id_token=z`),
  );
  expect(place?.url).toBe("https://a.example/x");
  expect(JSON.stringify(place)).not.toMatch(/u:p|access_token|PHPSESSID|id_token/);
});

test("a look-alike address is shown as what it is", () => {
  expect(pageKey(new URL("https://аpple.com/talk"))?.site).toBe("xn--pple-43d.com");
});

describe("a link starts at the second where the site can do that", () => {
  test.each([
    [`https://youtu.be/${ID}`, 83.7, `${WATCH}&t=83s`],
    [WATCH, 0, WATCH],
    ["https://cdn.example/talk.mp3", 61, "https://cdn.example/talk.mp3#t=61"],
    ["https://lectures.example/talk", 61, "https://lectures.example/talk"],
    ["no address", 5, "no address"],
  ])("%s at %d s", (address, seconds, expected) => {
    expect(linkAt(address, seconds)).toBe(expected);
  });
});
