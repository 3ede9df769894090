import { afterAll, beforeAll, expect, test } from "vitest";
import { visitSite } from "./caption-sites/site.ts";
import { tidesAddress, youtubeWithCaptions } from "./caption-sites/youtube-captions.ts";
import { find, person, untilReads, type Person } from "./person.ts";

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

test("a transcript that is still on its way is kept also when the popup is closed as soon as it says Saved", async () => {
  const tab = await visitSite(me, tidesAddress, youtubeWithCaptions("late"));
  const popup = await me.press(tab);
  await popup.waitForSelector("textarea.title-field");
  expect(await untilReads(popup, /transcript/i)).not.toMatch(/2[0-9] words/);
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /Saved \d+/);
  await popup.close();
  // It comes when the page's player has it: the popup is opened until it is there, as a person would look again.
  let text = "";
  for (let looks = 0; looks < 20 && !/Transcript: English/.test(text); looks++) {
    const again = await me.press(tab);
    text = await untilReads(again, /Saved \d+[\s\S]*ranscript/);
    await again.close();
  }
  expect(text).toMatch(/Transcript: English · 2[0-9] words/);
  await tab.close();
});
