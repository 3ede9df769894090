import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { find, person, textOf, untilReads, type Person } from "./person.ts";

const ADDRESS = "https://courses.example/courses/106106131";
const LESSONS = [
  { title: "Lec 1: Ores", video: "ores0000001" },
  { title: "Lec 2: Bells", video: "bells000002" },
];
const COURSE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Metals</title></head><body><h2>Metals</h2>
<div class="lessons">${LESSONS.map(({ title }) => `<div class="lesson"><span>${title}</span></div>`).join("")}</div><div id="player"></div>
<script>const lessons = ${JSON.stringify(LESSONS)};
function show(at) {
  document.querySelectorAll(".lesson").forEach((each, index) => each.classList.toggle("active", index === at));
  document.querySelector("#player").innerHTML = '<iframe src="https://www.youtube.com/embed/' + lessons[at].video + '" allowfullscreen></iframe>';
}
show(0);</script></body></html>`;

let me: Person;
// Each attempt begins with a library of its own.
beforeEach(async () => {
  me = await person();
});
afterEach(() => me.close());

async function titleIn(popup: Page): Promise<string> {
  await popup.waitForSelector("textarea.title-field");
  return popup.$eval("textarea.title-field", (field) => ("value" in field ? field.value : ""));
}

test("a course that swaps its lecture and keeps its address gives the form of the one that plays, each saved for itself", async () => {
  const tab = await me.visitPage(ADDRESS, COURSE);
  for (const [at, { title }] of LESSONS.entries()) {
    await tab.evaluate(`show(${at})`);
    const popup = await me.press(tab);
    expect(await titleIn(popup)).toBe(title);
    await (await find(popup, "button", "Save")).click();
    await untilReads(popup, /Saved \d+/);
    await popup.close();
  }
  const library = await me.openOptions();
  await untilReads(library, /Lec 2: Bells[\s\S]*Lec 1: Ores/);
  // Back at the first, it is known again.
  await tab.bringToFront();
  await tab.evaluate("show(0)");
  const popup = await me.press(tab);
  await untilReads(popup, /Saved \d+/);
  expect(await titleIn(popup)).toBe("Lec 1: Ores");
  expect(await textOf(popup)).not.toContain("Lec 2");
  await popup.close();
  await tab.close();
});
