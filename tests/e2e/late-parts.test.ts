import { afterAll, beforeAll, expect, test } from "vitest";
import { visitSite } from "./caption-sites/site.ts";
import { tidesAddress, youtubeWithCaptions } from "./caption-sites/youtube-captions.ts";
import { find, person, untilReads, type Person } from "./person.ts";

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

test("a transcript that is still on its way is kept also when the popup is closed as soon as it says Saved, and comes into the next one", async () => {
  const tab = await visitSite(me, tidesAddress, youtubeWithCaptions("late"));
  const popup = await me.press(tab);
  await popup.waitForSelector("textarea.title-field");
  expect(await untilReads(popup, /transcript/i)).not.toMatch(/2[0-9] words/);
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /Saved \d+/);
  await popup.close();
  // It comes when the page's player has it; a popup that is opened again by then shows it by itself.
  const again = await me.press(tab);
  await untilReads(again, /Saved \d+[\s\S]*Transcript: English · 2[0-9] words/);
  await again.close();
  await tab.close();
});
