import { expect, test } from "vitest";
import { madeNote, madeSummary, wholeEntry, withTranscript } from "./made-entries.ts";
import { openLibrary } from "./devices.ts";

test("of a thousand words in every place of a library none stands on the server, nor in its log", async () => {
  const { couch, device } = await openLibrary();
  const [laptop, desktop] = [device("laptop00"), device("desktop0")];
  let count = 0;
  const word = () => `planted${(count += 1)}word`;
  for (let entry = 0; entry < 125; entry++) {
    const key = `https://${word()}.example/`;
    const whole = wholeEntry(key, { title: word(), description: word(), tags: [word()], creators: [word()] });
    const parts = { notes: [madeNote(`n${count}`, word())], summaries: [madeSummary(`s${count}`, word())] };
    laptop.store.edit(key, () => withTranscript({ ...whole, ...parts }, `t${count}`, word()));
  }
  for (const each of [laptop, desktop]) await each.sync();
  const there = [JSON.stringify([...couch.rows]), JSON.stringify([...couch.locals]), couch.log.join("\n")].join("\n");
  const opened = there.replace(/"c":"([^"]*)"/g, (_, sealed: string) => atob(sealed));
  expect(`${there}\n${opened}`).not.toMatch(/planted/);
  expect(JSON.stringify([...desktop.store.entries]).match(/planted\d+word/g)?.length).toBeGreaterThanOrEqual(1000);
});
