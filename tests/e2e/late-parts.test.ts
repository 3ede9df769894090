import { afterAll, beforeAll, expect, test } from "vitest";
import { type CaptionSite, visitSite } from "./caption-sites/site.ts";
import { tidesAddress, youtubeWithCaptions } from "./caption-sites/youtube-captions.ts";
import { find, person, untilReads, type Person } from "./person.ts";

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

test("a transcript that is still on its way is kept also when the popup is closed as soon as it says Saved, and comes into the next one", async () => {
  const { site, answerCaptions } = slowToAnswer(youtubeWithCaptions("plays"));
  const tab = await visitSite(me, tidesAddress, site);
  const popup = await me.press(tab);
  await popup.waitForSelector("textarea.title-field");
  expect(await untilReads(popup, /transcript/i)).not.toMatch(/2[0-9] words/);
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /Saved \d+/);
  await popup.close();
  answerCaptions();
  // A popup that is opened again shows it by itself, whether it has come by then or comes later.
  const again = await me.press(tab);
  await untilReads(again, /Saved \d+[\s\S]*Transcript: English · 2[0-9] words/);
  await again.close();
  await tab.close();
});

/** The site as it is, but for its captions: whoever asks for them waits until `answerCaptions` is called. */
function slowToAnswer(known: CaptionSite) {
  const { promise: answered, resolve: answerCaptions } = Promise.withResolvers<void>();
  const site: CaptionSite = async (url, request) => {
    if (url.pathname === "/api/timedtext") await answered;
    return known(url, request);
  };
  return { site, answerCaptions };
}
