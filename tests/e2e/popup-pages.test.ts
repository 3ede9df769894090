import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attention, navigatedPage, tides, watchAddress, watchPage } from "./lecture-page.ts";
import { find, person, textOf, untilReads, type Person } from "./person.ts";

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

const title = (popup: Awaited<ReturnType<Person["press"]>>) =>
  popup.$eval("textarea.title-field", (field) => field.value);

describe("pages without a lecture", () => {
  beforeAll(async () => {
    const page = await me.visit(tides);
    const popup = await me.press(page);
    await (await find(popup, "button", "Save")).click();
    await untilReads(popup, /Saved \d+/);
    await popup.close();
    await page.close();
  });

  test("a page without media offers to be kept as a link", async () => {
    const html = "<!doctype html><title>Notes on rivers</title><p>Rivers carry sand to the sea.</p>";
    const page = await me.visitPage("https://notes.example/rivers", html);
    const popup = await me.press(page);
    expect(await untilReads(popup, /No lecture on this page/)).toContain("Saved lately");
    await (await find(popup, "button", "Save page as a link")).click();
    await untilReads(popup, /Saved \d+/);
    expect(await title(popup)).toBe("Notes on rivers");
    await popup.close();
    await page.close();
  });

  test.each(["chrome://version", "about:blank"])(
    "a page such as %s, which the browser does not tell, is not guessed at; the library is at hand",
    async (address) => {
      const page = await me.browser.newPage();
      await page.goto(address);
      const popup = await me.press(page);
      const why =
        /Lectern cannot read this page\s+The browser keeps this page closed to extensions, and does not tell them/;
      await untilReads(popup, why);
      await find(popup, "link", "Open library");
      await popup.close();
      await page.close();
    },
  );

  test("a page that still shows the data of the last video does not lend it to the next one", async () => {
    const page = await me.visitPage("https://www.youtube.com/watch?v=otherVideo1", watchPage(tides));
    const popup = await me.press(page);
    const text = await untilReads(popup, /still loading its lecture|No lecture/);
    expect(text).not.toContain("moon pulls");
    expect(await textOf(popup)).not.toContain(tides.creator);
    await popup.close();
    await page.close();
  });

  test("a page that was read too early can be read again", async () => {
    const now = { ...attention, id: "tooEarly_01" };
    const page = await me.visitPage(watchAddress(now.id), watchPage(tides));
    const popup = await me.press(page);
    await untilReads(popup, /still loading its lecture/);
    await page.evaluate(
      (title, id) => {
        const response = { videoDetails: { videoId: id, title, author: "海湾公开课", lengthSeconds: "60" } };
        const player = {
          getPlayerResponse: () => response,
          getVideoData: () => ({ video_id: id }),
          getCurrentTime: () => 0,
        };
        Object.assign(document.querySelector("#movie_player") ?? {}, player);
      },
      now.title,
      now.id,
    );
    await (await find(popup, "button", "Read again")).click();
    await untilReads(popup, /海湾公开课/);
    expect(await title(popup)).toBe(now.title);
    await popup.close();
    await page.close();
  });

  test("after a navigation inside the page the form shows what the player plays now", async () => {
    const now = { ...attention, id: "navigated01" };
    const page = await me.visitPage(watchAddress(now.id), navigatedPage(tides, now));
    const popup = await me.press(page);
    const text = await untilReads(popup, /海湾公开课/);
    expect(await title(popup)).toBe(now.title);
    expect(text).toContain("30:05");
    expect(text).not.toContain("moon pulls");
    await popup.close();
    await page.close();
  });
});

describe("the picture", () => {
  test("is made on the page, small, and kept with the entry", async () => {
    const now = { ...tides, id: "withPicture" };
    const player =
      '<video style="display:block;width:640px;height:360px;background:linear-gradient(red,blue)"></video>';
    const page = await me.visitPage(watchAddress(now.id), watchPage(now).replace("<video></video>", player));
    const popup = await me.press(page);
    await popup.waitForSelector(".thumbnail img");
    await (await find(popup, "button", "Save")).click();
    await untilReads(popup, /Saved \d+/);
    const source = await popup.$eval(".thumbnail img", (image) => image.getAttribute("src") ?? "");
    expect(source).toMatch(/^data:image\/webp;base64,/);
    expect(source.length).toBeLessThan(27_000);
    await popup.close();
    await page.close();
  });
});
