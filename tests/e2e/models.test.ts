import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATIENCE } from "../setup/until.ts";
import { allKept } from "./all-kept.ts";
import { tides } from "./lecture-page.ts";
import { type ModelPerson, modelPerson, rowsOf, saveSpoken, summarise, untilEntry } from "./model-person.ts";
import { find, untilReads, retype } from "./person.ts";

interface StoredSummary {
  readonly lectureId: string;
  readonly text: string;
  readonly source: { readonly by: string; readonly name?: string; readonly prompt?: string };
}

let me: ModelPerson;
let settings: Page;
beforeAll(async () => {
  me = await modelPerson();
  settings = await me.openOptions("#settings");
});
afterAll(() => me.close());

let lectures = 0;

async function lecture(captions = 40): Promise<string> {
  lectures++;
  return saveSpoken(settings, { key: `spoken:${lectures}`, title: `Tides, lecture ${lectures}`, captions });
}

async function versionsOf(id: string): Promise<StoredSummary[]> {
  return (await rowsOf<StoredSummary & { deletedAt: string | null }>(settings, "summaries")).filter(
    ({ lectureId, deletedAt }) => lectureId === id && deletedAt === null,
  );
}

describe("the person's own model", () => {
  const secret = "canary-key-0123456789";

  test("is set in the settings: server, key, and a model of its list", async () => {
    await settings.bringToFront();
    await retype(settings, "combobox", "Server", me.server.host);
    await settings.type("input[type=password]", secret);
    await (await find(settings, "button", "Connect")).click();
    await untilReads(settings, new RegExp(`Connected to ${me.server.host}: \\d+ models`));
    await untilReads(settings, /A key is set\. It is sent to this server only\./);
    await settings.select(".nested select", "good");
    await settings.waitForSelector("input[type=radio][name=summariser]:checked");
    expect(await settings.content()).not.toContain(secret);
  });

  test("writes a version whose times play the lecture", async () => {
    const id = await lecture();
    const page = await summarise(me, id);
    await untilEntry(page, /The moon raises the tides twice a day/);
    await untilEntry(page, /good/);
    await find(page, "button", "Play at 0:12");
    await find(page, "button", "Play at 12:34");
    expect(await versionsOf(id)).toMatchObject([{ source: { by: "model", name: "good", prompt: "medium" } }]);
    await page.close();
  });

  test("gets the key, and nothing else does", async () => {
    expect(me.server.asked.length).toBeGreaterThan(1);
    expect(me.server.asked.every(({ authorization }) => authorization === `Bearer ${secret}`)).toBe(true);
    expect(await allKept(settings, ["modelKey"])).not.toContain(secret);
    expect(await settings.content()).not.toContain(secret);
  });

  test("gets the page's text between lines that it cannot imitate", async () => {
    const { prompt } = me.server.asked.at(-1) ?? { prompt: "" };
    expect(prompt).toMatch(/<<<(MATERIAL-[\da-f-]+)\n\[0:00\] Sentence 0 [\s\S]*\n\1>>>/);
  });

  test("answers text, and never anything that runs", async () => {
    await me.useModel(settings, "hostile");
    const page = await summarise(me, await lecture());
    await untilEntry(page, /<img src="https:\/\/evil\.example/);
    expect(await page.$$(".prose img, .prose a, .prose script")).toEqual([]);
    await page.close();
  });
});

describe("a long transcript", () => {
  test("is summarised in parts, which are put together", async () => {
    await me.useModel(settings, "tiny", { window: 1500 });
    me.server.pace = 60;
    const id = await lecture(200);
    const before = me.server.asked.length;
    const page = await summarise(me, id);
    // Which part it is may have changed twice between two looks.
    await untilEntry(page, /Part \d+ of \d+/);
    me.server.pace = 0;
    await untilEntry(page, /The moon raises the tides twice a day/);
    const parts = me.server.asked.slice(before).filter(({ model, part }) => model === "tiny" && part !== null);
    expect(parts.length).toBeGreaterThan(3);
    expect(me.server.asked.at(-1)?.prompt).toContain(`Notes on part ${parts.length} of ${parts.length}`);
    expect(await versionsOf(id)).toHaveLength(1);
    await page.close();
  });

  test("that is stopped keeps what was finished, and goes on from there", async () => {
    await me.useModel(settings, "endless");
    const id = await lecture();
    const page = await summarise(me, id);
    await untilEntry(page, /All the same words once more/);
    await (await find(page, "button", "Stop")).click();
    await untilEntry(page, /Stopped\. What was finished is kept as a version\./);
    expect((await versionsOf(id))[0]?.text).toMatch(/^All the same words once more\./);
    await me.useModel(settings, "good");
    await (await find(page, "button", "Go on")).click();
    await untilEntry(page, /The moon raises the tides twice a day/);
    // The whole summary takes the place of the part of one.
    expect(await versionsOf(id)).toHaveLength(1);
    await page.close();
  });
});

describe("what goes wrong is said, and how to go on", () => {
  test.each([
    ["unauthorised", /refused the key \(401\)\. Check it in Settings/],
    ["missing", /has no model “missing” \(404\)\. .* Choose another one in Settings/],
    ["busy", /asked too often \(429\)\. What was finished is kept\. Try again in 60 minutes\./],
    ["cut", /broke off in the middle of its answer\. What had arrived is kept\./],
    ["html", /answered with a web page, and not as a model does\./],
    ["redirect", /points to another address\. Lectern did not follow, so your key and text went nowhere else\./],
    ["broken", /failed: CUDA out of memory\. What was finished is kept\./],
    ["no-credit", /no credit left/],
    ["too-long", /too long for this model/],
    ["big", /did not stop writing/],
  ])("%s", async (model, sentence) => {
    await me.useModel(settings, model);
    const page = await summarise(me, await lecture());
    await untilEntry(page, sentence);
    await find(page, "button", "Try again");
    await page.close();
  });

  test("an Ollama that turns extensions away: the very line to set", async () => {
    await me.useModel(settings, "forbidden");
    const page = await summarise(me, await lecture());
    await untilEntry(page, new RegExp(`OLLAMA_ORIGINS=chrome-extension://${me.id}`));
    await page.close();
  });

  test("an answer that was cut keeps what had arrived, and another attempt takes its place", async () => {
    await me.useModel(settings, "cut-once");
    const id = await lecture();
    const page = await summarise(me, id);
    await untilEntry(page, /broke off/);
    expect((await versionsOf(id))[0]?.text).toContain("The moon pulls the sea. 潮");
    await (await find(page, "button", "Try again")).click();
    await untilEntry(page, /The moon raises the tides twice a day/);
    expect(await versionsOf(id)).toHaveLength(1);
    await page.close();
  });

  test("a server that is busy for a moment is asked again when it says", async () => {
    await me.useModel(settings, "busy-once");
    const page = await summarise(me, await lecture());
    await untilEntry(page, /The server is busy\. Lectern asks again at/);
    await untilEntry(page, /The moon raises the tides twice a day/);
    await page.close();
  });

  test("a server that is not there", async () => {
    await me.useModel(settings, "good", { base: "http://127.0.0.1:9/v1" });
    const page = await summarise(me, await lecture());
    await untilEntry(page, /127\.0\.0\.1:9 cannot be reached\. .* whether the server runs, then try again\./);
    await page.close();
  });
});

describe("a summary that takes its time", () => {
  test("comes into the form's draft although the popup was closed and the worker was ended meanwhile", async () => {
    await me.useModel(settings, "slow");
    me.server.slowness = Number(process.env["LECTERN_SLOW_ANSWER"] ?? 6000);
    const tab = await me.visit(tides);
    const popup = await me.press(tab);
    await (await find(popup, "button", "Summarise")).click();
    await untilReads(popup, /Waiting for your model…/);
    await popup.close();
    await me.killWorker();
    await expect.poll(() => rowsOf(settings, "drafts"), { timeout: PATIENCE }).not.toEqual([]);
    const again = await me.press(tab);
    await again.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>("textarea.summary-field")?.value.startsWith("The moon raises"),
    );
    await (await find(again, "button", "Save")).click();
    await untilReads(again, /Saved \d+/);
    await untilReads(again, /The moon raises the tides twice a day/);
    await again.close();
    await tab.close();
  });
});

describe("many entries", () => {
  test("are summarised one after the other from the list of those that have no summary", async () => {
    await me.useModel(settings, "good");
    const ids = [await lecture(), await lecture(), await lecture()];
    const page = await me.openOptions("#to-summarise");
    const read = await untilReads(page, /Summarise all \d+/);
    const count = /Summarise all (\d+)/.exec(read)?.[1] ?? "";
    await (await find(page, "button", `Summarise all ${count}`)).click();
    await untilReads(page, /Nothing is here/);
    for (const id of ids) expect(await versionsOf(id)).toHaveLength(1);
    await page.waitForFunction(() => !/to go/.test(document.body.innerText));
    await page.close();
  });
});
