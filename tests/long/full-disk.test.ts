import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { statfs, writeFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { tides } from "../e2e/lecture-page.ts";
import { saveMany, unsound } from "../e2e/many-saves.ts";
import { find, person, untilReads, type Person } from "../e2e/person.ts";

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<Answer | undefined> } };

interface Answer {
  readonly res?: { readonly status: string; readonly reason?: string };
}

/** A disk of its own, which only root may make, and only Linux makes so. */
const DISK = mkdtempSync(join(tmpdir(), "lectern-disk-"));
const isThere = spawnSync("mount", ["-t", "tmpfs", "-o", "size=160m", "tmpfs", DISK]).status === 0;

afterAll(() => {
  if (isThere) spawnSync("umount", ["-l", DISK]);
  rmSync(DISK, { recursive: true, force: true });
});

const COUNT = 100;
/** More than fit into what is left. */
const MOST = 300;
/** Megabytes that are left free, one after the other. */
const LEFT = [12, 7, 0];

test.runIf(isThere)(
  "on a disk that runs full the reason is said, nothing that was saved is lost, and there is room again later (only root on Linux can make such a disk)",
  async () => {
    const me = await person({ userDataDir: join(DISK, "profile") });
    const page = await me.openOptions();
    const saved = await page.evaluate(saveMany, 0, COUNT);
    for (const [round, megabytes] of LEFT.entries()) {
      await fill(megabytes * 1e6);
      const { done, refusal } = await page.evaluate(saveLarge, round * MOST, MOST);
      saved.push(...done);
      expect(refusal).toBe("disk-full");
      expect(await unsound(page, saved)).toEqual([]);
    }
    await refusedInPopup(me);
    await page.reload();
    await untilReads(page, new RegExp(`${saved.length} entries`));
    await rm(join(DISK, "fill"));
    const { done, refusal } = await page.evaluate(saveLarge, LEFT.length * MOST, 3);
    expect(refusal).toBeNull();
    await me.close();
    const again = await person({ userDataDir: join(DISK, "profile") });
    const after = await again.openOptions();
    await untilReads(after, new RegExp(`${saved.length + done.length} entries`));
    expect(await unsound(after, [...saved, ...done])).toEqual([]);
    await again.close();
  },
);

/** What a person reads who saves now. */
async function refusedInPopup(me: Person): Promise<void> {
  const popup = await me.press(await me.visit(tides));
  await untilReads(popup, /Harbour Lectures[\s\S]*Save/);
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /the disk is almost full/);
  await popup.close();
}

/** Runs in a page of Lectern: saves lectures of two hours until one is refused. */
async function saveLarge(
  first: number,
  most: number,
): Promise<{ readonly done: string[]; readonly refusal: string | null }> {
  const done: string[] = [];
  for (let index = first; index < first + most; index++) {
    const key = `large:${index}`;
    const facts = {
      key,
      url: `https://kill.example/large/${index}`,
      title: `Large ${index}`,
      site: "Kill test",
      kind: "video",
      creators: [],
      published: null,
      description: "",
      durationSeconds: 7200,
      thumbnailUrl: null,
      language: null,
      keywords: [],
      chapters: [],
      series: null,
      aliases: [],
    };
    const cues = Array.from({ length: 3000 }, (_, at) => ({ startSeconds: at * 2, text: `Said ${Math.random()}` }));
    const summaries = [{ text: `Summary ${index}`, source: { by: "person" }, language: null }];
    const transcript = { language: "en", origin: "captions", cues };
    const input = { facts, tags: ["killed"], summaries, picture: null, transcript };
    const data = { opId: key, type: "saveLecture", input };
    const answer = await chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: "run", data });
    if (answer?.res?.status !== "done") return { done, refusal: answer?.res?.reason ?? "no answer" };
    done.push(key);
  }
  return { done, refusal: null };
}

async function fill(left: number): Promise<void> {
  await rm(join(DISK, "fill"), { force: true });
  const { bavail, bsize } = await statfs(DISK);
  await writeFile(join(DISK, "fill"), Buffer.alloc(Math.max(0, bavail * bsize - left), 1));
}
