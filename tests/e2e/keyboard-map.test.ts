import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fill } from "../bench/fill-library.ts";
import { madeUpLectures } from "../bench/made-up-lectures.ts";
import { press, SEARCH, untilCount, untilFocus } from "./keyboard.ts";
import { tides } from "./lecture-page.ts";
import { ADDRESS, LIBRARY_KEYS, ROW } from "./library-keys.ts";
import { person, type Person } from "./person.ts";
import { becomes, typedIn } from "./searcher.ts";
import { POPUP_KEYS, TAGS } from "./popup-keys.ts";

const TITLES = ["Waves", "Tides", "Reefs", "Foam"];
/** Each attempt of each row has a series of its own: what an earlier one has left does not disturb it. */
const MOST_ATTEMPTS = 50;

let me: Person;
let attempt = 0;

type Lectures = ReturnType<typeof madeUpLectures>;

function seriesOfFour(made: Lectures): Lectures {
  const lectures = made.lectures.map((each, at) => ({
    ...each,
    title: TITLES[at % 4] ?? "",
    url: `${ADDRESS}${each.id}`,
    tags: [`keys ${Math.floor(at / 4)}`],
    series: { title: `Seas ${Math.floor(at / 4)}`, position: (at % 4) + 1 },
  }));
  // The types of what is made up know no series.
  return { ...made, lectures: lectures as unknown as Lectures["lectures"] };
}

beforeAll(async () => {
  me = await person();
  const page = await me.openOptions("#settings");
  await fill(page, 4 * MOST_ATTEMPTS, (from, to) => seriesOfFour(madeUpLectures(from, to, 60)));
  await page.close();
});
afterAll(() => me.close());

describe("the keys of the library, and where the focus is after them", () => {
  test.each(LIBRARY_KEYS)("%s", async (_, steps, focus) => {
    const page = await me.openOptions(`#all?series=${encodeURIComponent(`Seas ${attempt++}`)}`);
    await untilCount(page, "article h2", 4);
    await press(page, "Control+k");
    await untilFocus(page, SEARCH);
    await press(page, "ArrowDown");
    await untilFocus(page, ROW);
    await steps(page, me);
    expect(await untilFocus(page, focus)).toMatch(focus);
    await page.close();
  });

  test("letters in a field are letters", async () => {
    const page = await me.openOptions(`#all?series=${encodeURIComponent(`Seas ${attempt++}`)}`);
    await untilCount(page, "article h2", 4);
    await press(page, "/");
    await untilFocus(page, SEARCH);
    await page.keyboard.type("xtusejkon");
    await becomes(() => typedIn(page), "xtusejkon");
    expect(await untilFocus(page, SEARCH)).toMatch(SEARCH);
    await page.close();
  });
});

describe("the keys of the popup, and where the focus is after them", () => {
  test.each(POPUP_KEYS)("%s", async (_, steps, focus) => {
    const tab = await me.visit({ ...tides, id: `keys_${String(attempt++).padStart(6, "0")}` });
    const popup = await me.press(tab);
    await untilFocus(popup, TAGS);
    await steps(popup, me);
    expect(await untilFocus(popup, focus)).toMatch(focus);
    await popup.close();
    await tab.close();
  });
});
