import { afterEach, beforeEach, test } from "vitest";
import { PATIENCE } from "../setup/until.ts";
import { tides } from "./lecture-page.ts";
import { find, person, untilReads, type Person } from "./person.ts";

let me: Person;
// Each attempt begins with a library of its own.
beforeEach(async () => {
  me = await person();
});
afterEach(() => me.close());

test("a lecture whose page is in the middle of it goes on there, from the library and from the popup, until it is marked as seen", async () => {
  const page = await me.visit(tides);
  await page.evaluate(() => {
    const [video] = document.getElementsByTagName("video");
    if (video) video.currentTime = 754;
  });
  const popup = await me.press(page);
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /Saved \d+[^]*Continue at 12:34/);
  await popup.close();

  const library = await me.openOptions("#all");
  await (await find(library, "button", `Continue at 12:34: ${tides.title}`)).focus();
  await (await find(library, "link", tides.title)).click();
  await find(library, "button", "Continue at 12:34");
  await (await find(library, "button", "Mark as seen")).focus();
  await library.keyboard.press("Enter");
  await untilReads(library, /Seen \d+ /);
  await library.waitForFunction(() => document.querySelector(".continue-line") === null, { timeout: PATIENCE });
  await library.close();
});
