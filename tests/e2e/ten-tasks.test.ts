import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page, Target } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fill } from "../bench/fill-library.ts";
import { madeUpLectures } from "../bench/made-up-lectures.ts";
import { PATIENCE, until } from "../setup/until.ts";
import { press, SEARCH, tabTo, untilCount, untilFocus, untilGone, untilThere } from "./keyboard.ts";
import { person, untilReads, type Person } from "./person.ts";

type Made = ReturnType<typeof madeUpLectures>;
/** What somebody does without thinking about it, by keyboard alone. */
type Step = (page: Page) => Promise<unknown>;

interface Task {
  readonly name: string;
  readonly from: () => string;
  readonly steps: readonly Step[];
  readonly done: (page: Page) => Promise<unknown>;
}

const MANY = 30;
const ADDRESS = "https://lectures.example/tasks/";

const downloads = mkdtempSync(join(tmpdir(), "lectern-tasks-"));
let me: Person;
/** Each attempt has entries of its own: what an earlier one has left does not disturb it. */
let attempt = 0;

beforeAll(async () => {
  me = await person();
  const page = await me.openOptions("#settings");
  const browser = await me.browser.target().createCDPSession();
  await browser.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  await fill(page, MANY, (from, to) => {
    const made = madeUpLectures(from, to);
    return { ...made, lectures: made.lectures.map((each) => ({ ...each, tags: ["Reading list"] })) };
  });
  await page.close();
});
beforeEach(async () => {
  attempt++;
  for (const name of readdirSync(downloads)) rmSync(join(downloads, name), { force: true, maxRetries: 5 });
  const page = await me.openOptions("#settings");
  await fill(page, 3, (from, to) => own(madeUpLectures(from, to, 40)), `attempt-${attempt}`);
  await page.close();
});
afterAll(async () => {
  await me.close();
  rmSync(downloads, { recursive: true, force: true, maxRetries: 5 });
});

/** One that was begun and of which something is said, one without a summary, and one with another tag. */
function own(made: Made): Made {
  const mine = (id: string) => `${id}-${attempt}`;
  const titles = [`Tides ${attempt}`, `Reefs ${attempt}`, `Foam ${attempt}`];
  const lectures = made.lectures.map((each, at) => ({
    ...each,
    id: mine(each.id),
    key: mine(each.key),
    url: `${ADDRESS}${mine(each.id)}`,
    title: titles[at] ?? "",
    durationSeconds: 3600,
    tags: [at === 2 ? `Coasts ${attempt}` : `Shores ${attempt}`],
    series: { title: `Seas ${attempt}`, position: at + 1 },
    currentSummaryId: at === 1 ? null : mine(each.currentSummaryId),
    currentTranscriptId: each.currentTranscriptId && mine(each.currentTranscriptId),
    ...(at === 0 && { watchedSeconds: 600, seenAt: new Date(Date.UTC(2025, 4, 14, 10, attempt)).toISOString() }),
  }));
  const cues = [
    { startSeconds: 0, text: "Good evening." },
    { startSeconds: 65, text: `Near harbour${attempt} two swells of water meet.` },
  ];
  const ofMine = <T extends { id: string; lectureId: string }>(each: T): T => ({
    ...each,
    id: mine(each.id),
    lectureId: mine(each.lectureId),
  });
  const summaries = made.summaries.filter((_, at) => at !== 1).map(ofMine);
  const transcripts = made.transcripts.map((each, at) => ({ ...ofMine(each), ...(at === 0 && { cues }) }));
  // The types of what is made up know no series, and nothing of what was watched.
  return { ...made, lectures, summaries, transcripts } as unknown as Made;
}

const search = async (page: Page, query: string) => {
  await press(page, "Control+k");
  await untilFocus(page, SEARCH);
  await page.keyboard.type(query);
};
const follow = (page: Page, wanted: RegExp) => tabTo(page, wanted).then(() => press(page, "Enter"));
const isMine = (tab: Target) => new RegExp(`^${ADDRESS}l-\\d+-${attempt}(?!\\d)`).test(tab.url());

async function trashFoam(page: Page): Promise<void> {
  await press(page, "Control+k");
  await untilFocus(page, SEARCH);
  await press(page, "ArrowDown");
  await untilFocus(page, /^article Foam/);
  await press(page, "Delete");
  await untilCount(page, "article", 0);
}

const TASKS: readonly Task[] = [
  {
    name: "finds a lecture by a sentence that is half remembered",
    from: () => "#all",
    steps: [
      async (page) => {
        await search(page, `swells meet harbour${attempt}`);
        await untilThere(page, "article h2", `Tides ${attempt}`);
      },
      async (page) => {
        await press(page, "ArrowDown");
        await untilFocus(page, /^article Tides/);
      },
      (page) => press(page, "Enter"),
    ],
    done: (page) => untilFocus(page, /^h2 Tides/),
  },
  {
    name: "goes on with a course",
    from: () => "#all",
    steps: [(page) => follow(page, new RegExp(`^button Continue at 10:00.*Tides ${attempt}\\b`))],
    done: async () => {
      const opened = await me.browser.waitForTarget(isMine, { timeout: PATIENCE });
      await (await opened.page())?.close();
    },
  },
  {
    name: "tags thirty at once",
    from: () => "#all?tag=Reading%20list",
    steps: [
      async (page) => {
        await press(page, "Control+a").then(() => untilReads(page, /30 selected/));
      },
      (page) => press(page, "t"),
      async (page) => {
        await untilFocus(page, /^combobox Tags/);
        await page.keyboard.type(`Exam ${attempt}`);
      },
      (page) => press(page, "Control+Enter"),
    ],
    done: (page) => untilThere(page, "article .chips", `Exam ${attempt}`),
  },
  {
    name: "takes back what was done last",
    from: () => `#all?tag=Coasts%20${attempt}`,
    steps: [trashFoam, (page) => press(page, "Control+z")],
    done: (page) => untilThere(page, "article h2", `Foam ${attempt}`),
  },
  {
    name: "merges two tags",
    from: () => "#all",
    steps: [
      (page) => follow(page, /^a Manage$/),
      (page) => follow(page, new RegExp(`^button Merge Coasts ${attempt}$`)),
      async (page) => {
        await untilFocus(page, new RegExp(`^input .*Coasts ${attempt}`));
        await page.keyboard.type(`Shores ${attempt}`);
      },
      (page) => press(page, "Enter"),
    ],
    done: async (page) => {
      await untilGone(page, `tr[data-tag="Coasts ${attempt}"]`);
      await untilThere(page, `tr[data-tag="Shores ${attempt}"] .number`, "3");
    },
  },
  {
    name: "cites a moment",
    from: () => "#all",
    steps: [
      async (page) => {
        await search(page, `swells meet harbour${attempt}`);
        await untilThere(page, "article .moments", "two swells");
      },
      async (page) => {
        await press(page, "ArrowDown");
        await untilFocus(page, /^article Tides/);
        await tabTo(page, /^button Play at 1:05/);
      },
      (page) => press(page, "c"),
      async (page) => {
        const isReady = () =>
          document.activeElement?.matches("[role=dialog] .button.primary:not([aria-disabled=true])") &&
          /\S/.test(document.querySelector(".cited-text")?.textContent ?? "");
        await page.waitForFunction(isReady, { timeout: PATIENCE });
        await press(page, "Enter");
      },
    ],
    done: async (page) => {
      await untilThere(page, "[role=dialog] [role=status]", "opied");
      expect(await page.$eval("[role=dialog] input.time", (field) => field.value)).toBe("1:05");
    },
  },
  {
    name: "sees what was watched in May",
    from: () => "#all",
    steps: [(page) => search(page, "watched:2025-05")],
    done: (page) => untilThere(page, "article h2", `Tides ${attempt}`),
  },
  {
    name: "writes a reading list for a friend",
    from: () => "#all?tag=Reading%20list",
    steps: [
      async (page) => {
        await press(page, "Control+a").then(() => untilReads(page, /30 selected/));
      },
      (page) => press(page, "e"),
      async (page) => {
        await tabTo(page, /^input JSON/);
        for (let down = 0; down < 20 && !(await isChosen(page, "page")); down++) await press(page, "ArrowDown");
      },
      (page) => press(page, "Control+Enter"),
    ],
    done: async () => {
      const list = () => readdirSync(downloads).find((name) => name.endsWith(".html"));
      await until(async () => existsSync(downloads) && list(), "the list is downloaded");
      const text = () => readFileSync(join(downloads, list() ?? ""), "utf8");
      await until(async () => text().includes("</html>"), "it is whole");
    },
  },
  {
    name: "finds what has no summary",
    from: () => "#all",
    steps: [(page) => follow(page, /^a To summarise/)],
    done: (page) => untilThere(page, "article h2", `Reefs ${attempt}`),
  },
  {
    name: "empties Trash",
    from: () => `#all?tag=Coasts%20${attempt}`,
    steps: [
      trashFoam,
      (page) => follow(page, /^a Trash/),
      (page) => follow(page, /^button Empty Trash$/),
      async (page) => {
        await page.waitForSelector("::-p-aria([role=button][name='Delete for good'])", { timeout: PATIENCE });
        await untilFocus(page, /^button (Cancel|Delete for good)/);
        await press(page, "Control+Enter");
      },
    ],
    done: (page) => untilThere(page, "main", "Trash is empty"),
  },
];

async function isChosen(page: Page, format: string): Promise<boolean> {
  return page.$eval(`input[value="${format}"]`, (radio) => radio.checked);
}

test.each(TASKS)("in at most four steps, by keyboard alone, somebody $name", async ({ from, steps, done }) => {
  expect(steps.length).toBeLessThanOrEqual(4);
  const page = await me.openOptions(from());
  await page.waitForSelector("article", { timeout: PATIENCE });
  for (const step of steps) await step(page);
  await done(page);
  await page.close();
});
