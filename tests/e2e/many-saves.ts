import type { Page } from "puppeteer-core";
import { rowsOf } from "./model-person.ts";

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: { status: string } } | undefined> } };

interface Saved {
  readonly id: string;
  readonly key: string;
  readonly currentSummaryId: string | null;
  readonly currentTranscriptId: string | null;
}

/** What is lost, doubled or torn of the saves with these keys; an earlier attempt may have left more of the same kind. */
export async function unsound(page: Page, acknowledged: readonly string[]): Promise<string[]> {
  const [lectures, summaries, transcripts, tallies] = [
    await rowsOf<Saved>(page, "lectures"),
    new Set((await rowsOf<Saved>(page, "summaries")).map(({ id }) => id)),
    new Set((await rowsOf<Saved>(page, "transcripts")).map(({ id }) => id)),
    await rowsOf<{ name: string; count: number }>(page, "tallies"),
  ];
  const keys = lectures.map(({ key }) => key);
  const count = (name: string) => tallies.find((tally) => tally.name === name)?.count ?? 0;
  const counts = [keys.length, summaries.size, transcripts.size, count("all"), count("tag:killed")];
  const torn = lectures.filter(
    ({ currentSummaryId, currentTranscriptId }) =>
      !summaries.has(currentSummaryId ?? "") || !transcripts.has(currentTranscriptId ?? ""),
  );
  return [
    ...acknowledged.filter((key) => !keys.includes(key)).map((key) => `lost: ${key}`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `doubled: ${key}`),
    ...torn.map(({ key }) => `torn: ${key}`),
    ...(counts.every((each) => each === lectures.length) ? [] : [`counted ${counts.join(", ")}`]),
  ];
}

/** Runs in a page of Lectern: saves as the form does, each repeated under its own opId until it is answered. */
export async function saveMany(first: number, count: number): Promise<string[]> {
  const facts = {
    site: "Kill test",
    kind: "video",
    creators: [],
    published: null,
    description: "",
    durationSeconds: 60,
    thumbnailUrl: null,
    language: null,
    keywords: [],
    chapters: [],
    series: null,
    aliases: [],
  };
  const done: string[] = [];
  for (let index = first; index < first + count; index++) {
    const key = `kill:${index}`;
    const input = {
      facts: { ...facts, key, url: `https://kill.example/${index}`, title: `Lecture ${index}` },
      tags: ["killed", `tag ${index}`],
      summaries: [{ text: `Summary ${index}`, source: { by: "person" }, language: null }],
      picture: null,
      transcript: {
        language: "en",
        origin: "captions",
        cues: Array.from({ length: 200 }, (_, at) => ({ startSeconds: at * 3, text: `Sentence ${at} of ${index}.` })),
      },
    };
    const message = {
      id: index + 1,
      timestamp: Date.now(),
      type: "run",
      data: { opId: `kill-${index}`, type: "saveLecture", input },
    };
    for (let answered = false; !answered;) {
      // A worker that dies at the wrong moment leaves some messages without any answer.
      const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), 2000));
      const reply = await Promise.race([chrome.runtime.sendMessage(message).catch(() => null), silence]);
      answered = reply?.res?.status === "done";
      if (!answered) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    done.push(key);
  }
  return done;
}
