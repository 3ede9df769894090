import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preferTheme, violations } from "./axe.ts";
import { bilibiliAddress, bilibiliWithCaptions } from "./caption-sites/bilibili-captions.ts";
import { nextAddress, nextWithTranscript, trackAddress, trackOnAnotherHost } from "./caption-sites/other-captions.ts";
import { type CaptionSite, visitSite } from "./caption-sites/site.ts";
import { podcastFeed, SPOKEN_WORDS, siteRoutes } from "./caption-sites/site-routes.ts";
import { tidesAddress, youtubeWithCaptions } from "./caption-sites/youtube-captions.ts";
import { find, person, untilReads, type Person } from "./person.ts";

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

interface Opened {
  readonly tab: Page;
  readonly popup: Page;
}

async function press(address: string, site: CaptionSite): Promise<Opened> {
  const tab = await visitSite(me, address, site);
  const popup = await me.press(tab);
  await popup.waitForSelector("textarea.title-field");
  return { tab, popup };
}

async function close({ tab, popup }: Opened): Promise<void> {
  await popup.close();
  await tab.close();
}

/** The words of the transcript, as the popup shows them. */
async function view(popup: Page): Promise<string> {
  await (await find(popup, "button", "View")).click();
  const preview = await popup.waitForSelector(".transcript-preview");
  return (await preview?.evaluate((element) => element.textContent)) ?? "";
}

const tryAgain = async (popup: Page) => (await find(popup, "button", "Try again")).click();
const found = /Transcript: English · 2[0-9] words/;

describe("on YouTube", () => {
  test.each([
    ["a player that plays", youtubeWithCaptions("plays")],
    ["a player that starts late", youtubeWithCaptions("late")],
    ["a transcript panel of the older kind that is open", youtubeWithCaptions("not-started", "classic-open")],
    ["a transcript panel of the newer kind that is open", youtubeWithCaptions("not-started", "modern-open")],
  ])("the transcript comes from %s", async (_, site) => {
    const opened = await press(tidesAddress, site);
    await untilReads(opened.popup, found);
    const text = await view(opened.popup);
    expect(text).toContain("and the earth turns beneath it.");
    expect(text).not.toContain("seconds");
    await close(opened);
  });

  test("a player that was never started is named as the reason, and the transcript comes once it plays", async () => {
    const opened = await press(tidesAddress, youtubeWithCaptions("not-started"));
    await untilReads(opened.popup, /YouTube wants the video started first: press play, then try again\./);
    await opened.tab.evaluate("start()");
    await tryAgain(opened.popup);
    await untilReads(opened.popup, found);
    await close(opened);
  });

  test("an advertisement is named as the reason, and the transcript comes once it is over", async () => {
    const opened = await press(tidesAddress, youtubeWithCaptions("advertisement"));
    await untilReads(opened.popup, /An advertisement is running/);
    await opened.tab.evaluate("start()");
    await tryAgain(opened.popup);
    await untilReads(opened.popup, found);
    await close(opened);
  });

  test("the site's own panel is opened only when the person tries again, and the page is left as it was", async () => {
    const opened = await press(tidesAddress, youtubeWithCaptions("not-started", "behind-a-button"));
    await untilReads(opened.popup, /YouTube wants the video started first/);
    expect(await opened.tab.$$("ytd-transcript-segment-renderer")).toEqual([]);
    await tryAgain(opened.popup);
    await untilReads(opened.popup, found);
    await close(opened);
  });

  test("a video without captions says so", async () => {
    const opened = await press(tidesAddress, youtubeWithCaptions("without-captions"));
    await untilReads(opened.popup, /This video has no captions\./);
    await close(opened);
  });
});

describe("on Bilibili", () => {
  test("the subtitles of the video are taken", async () => {
    const opened = await press(bilibiliAddress, bilibiliWithCaptions("right"));
    await untilReads(opened.popup, /Transcript: Chinese · 14 characters/);
    expect(await view(opened.popup)).toContain("月亮牵引着海水。");
    await close(opened);
  });

  test.each([
    ["sign-in" as const, /Sign in to Bilibili to see its captions/i],
    ["poisoned" as const, /captions of another lecture\. They were not used/],
    ["too-many" as const, /asks to wait/],
    ["none" as const, /This video has no captions/],
  ])("an answer of the kind %s ends in its sentence, and no other video's text is shown", async (mood, sentence) => {
    const opened = await press(bilibiliAddress, bilibiliWithCaptions(mood));
    expect(await untilReads(opened.popup, sentence)).not.toContain("另一个视频");
    await close(opened);
  });
});

describe("on other sites", () => {
  test.each([...siteRoutes, podcastFeed])("the transcript comes by $name", async ({ address, site }) => {
    const opened = await press(address, site);
    await untilReads(opened.popup, new RegExp(`Transcript[^\\n]* · ${SPOKEN_WORDS} words`));
    expect(await view(opened.popup)).toContain("Good morning to you all.");
    await close(opened);
  });
});

describe("on other pages", () => {
  test("a transcript in the data of a Next.js page is taken", async () => {
    const opened = await press(nextAddress, nextWithTranscript);
    await untilReads(opened.popup, /Transcript: English · 17 words/);
    await close(opened);
  });

  test("captions on another host are fetched only after a click, and a host that refuses is named as the reason", async () => {
    const asked: string[] = [];
    const opened = await press(trackAddress, trackOnAnotherHost(asked));
    await untilReads(opened.popup, /The captions are on another site\. Try again fetches them from there\./);
    expect(asked).toEqual([]);
    await tryAgain(opened.popup);
    await untilReads(opened.popup, /on another site, which does not let this page read them/);
    await close(opened);
  });
});

test.each(["light", "dark"] as const)(
  "in the %s theme everybody can use the transcript and its failure",
  async (theme) => {
    const found = await press(`${bilibiliAddress}?t=1`, bilibiliWithCaptions("right"));
    await preferTheme(found.popup, theme);
    await untilReads(found.popup, /Transcript: Chinese/);
    await view(found.popup);
    expect(await violations(found.popup)).toEqual([]);
    await close(found);
    const failed = await press(`${bilibiliAddress}?t=2`, bilibiliWithCaptions("sign-in"));
    await preferTheme(failed.popup, theme);
    await untilReads(failed.popup, /Sign in to/);
    expect(await violations(failed.popup)).toEqual([]);
    await close(failed);
  },
);

test("a transcript is saved with its lecture, and stands in the library", async () => {
  const opened = await press(tidesAddress, youtubeWithCaptions("plays"));
  await untilReads(opened.popup, found);
  await (await find(opened.popup, "button", "Save")).click();
  await untilReads(opened.popup, /Saved \d+/);
  const link = await find(opened.popup, "link", "View");
  const address = await link.evaluate((element) => String(Reflect.get(element, "href")));
  const library = await me.openOptions(new URL(address).hash);
  await untilReads(library, /The moon pulls on the water/);
  expect(await violations(library)).toEqual([]);
  await library.close();
  await opened.tab.close();
});

test("a note is tied to the second that the player is at, and is found on the entry", async () => {
  const opened = await press(tidesAddress, youtubeWithCaptions("plays"));
  await untilReads(opened.popup, /Saved \d+/);
  const field = await find(opened.popup, "textbox", "Note at 0:00");
  await field.type("Compare with the lecture on estuaries");
  await opened.popup.keyboard.press("Enter");
  await untilReads(opened.popup, /0:00\s+Compare with the lecture on estuaries/);
  await close(opened);
});

test("a note takes no moment from a page that has moved on to another lecture meanwhile", async () => {
  const { tab, popup } = await press(tidesAddress, youtubeWithCaptions("plays"));
  await find(popup, "textbox", "Note at 0:00");
  await tab.evaluate("history.pushState(null, '', '/watch?v=mOvEdOn_001')");
  await find(popup, "textbox", "Note");
  await close({ tab, popup });
});

test("taking back a transcript that was added leaves the way to it open", async () => {
  const opened = await press(`${bilibiliAddress}?t=3`, bilibiliWithCaptions("sign-in"));
  await untilReads(opened.popup, /Sign in to/);
  await (await find(opened.popup, "button", "Save")).click();
  await untilReads(opened.popup, /Saved \d+/);
  await close(opened);
  const tab = await visitSite(me, `${bilibiliAddress}?t=4`, bilibiliWithCaptions("right"));
  const popup = await me.press(tab);
  await (await find(popup, "button", "Fetch it from the page")).click();
  await untilReads(popup, /Transcript: Chinese/);
  await (await find(popup, "button", "Undo")).click();
  await untilReads(popup, /No transcript yet/);
  await close({ tab, popup });
});
