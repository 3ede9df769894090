import { openCouch } from "../../lib/sync/couch.ts";
import { newKeyring } from "../../lib/sync/keyring.ts";
import { markOf } from "../../lib/sync/library-marks.ts";
import { openSealer } from "../../lib/sync/seal.ts";
import { syncOnce } from "../../lib/sync/sync.ts";
import { quantile } from "../bench/median.ts";
import { wholeEntry } from "../lib/sync/made-entries.ts";
import { emptyMemory } from "../lib/sync/memory.ts";
import { memoryStore } from "../lib/sync/memory-store.ts";

/** As the product polls: three devices a person, every quarter of an hour; edits as somebody makes them who uses it daily. */
const [DEVICES, POLLS_A_DAY, EDITS_A_DAY] = [3, 96, 20];
const [ENTRIES, AT_ONCE] = [20, 40];

const [given, users = "20", seconds = "30"] = process.argv.slice(2);
if (given === undefined) throw new Error("npm run sync:load -- ADDRESS USERS [SECONDS]: the address of a server");
const server = new URL(given);
const authorization = `Basic ${btoa(`${decodeURIComponent(server.username)}:${decodeURIComponent(server.password)}`)}`;
const root = `${server.origin}${server.pathname.replace(/\/$/, "")}/lectern-load-`;
let bytes = 0;

const counting = async (address: string, init: RequestInit) => {
  const answer = await fetch(address, init);
  const text = await answer.text();
  bytes += text.length + (typeof init.body === "string" ? init.body.length : 0);
  return new Response(text, { status: answer.status, headers: answer.headers });
};

interface Person {
  /** Of their devices, the first one edits. */
  readonly syncs: readonly (() => Promise<void>)[];
  edit(): void;
}

async function person(nth: number): Promise<Person> {
  const address = root + nth;
  await fetch(`${address}?q=1`, { method: "PUT", headers: { authorization } });
  const [keyring, wait] = [newKeyring(), (time: number) => new Promise<void>((done) => setTimeout(done, time))];
  const [sealer, couch] = [await openSealer(keyring), openCouch({ address, authorization }, { fetch: counting, wait })];
  await couch.write([{ _id: "k0001", c: "" }, await markOf(sealer, keyring.library)]);
  const stores = Array.from({ length: DEVICES }, () => memoryStore(Date.now, emptyMemory()));
  const sync = async (at: number, isFirst: boolean) => {
    const store = stores[at];
    if (!store) return;
    const outcome = await syncOnce({ store, couch, sealer, library: keyring.library, isFirst });
    if (outcome.status !== "done") throw new Error(`Person ${nth}: expected a sync, got ${outcome.why}`);
  };
  for (let entry = 0; entry < ENTRIES; entry++) stores[0]?.edit(`yt:${entry}`, () => wholeEntry(`yt:${entry}`));
  for (const at of [...stores.keys(), 0]) await sync(at, true);
  let edits = 0;
  return {
    syncs: stores.map((_, at) => () => sync(at, false)),
    edit: () =>
      stores[0]?.edit(
        "yt:0",
        (entry) => entry && { ...entry, lecture: { ...entry.lecture, tags: [`${(edits += 1)}`] } },
      ),
  };
}

/** All of it, so many at once. */
async function together<T>(all: readonly T[], work: (each: T, at: number) => Promise<void>): Promise<void> {
  const open = [...all.entries()];
  const worker = async () => {
    for (let next = open.shift(); next; next = open.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function costOf(work: () => Promise<void>): Promise<number> {
  const before = bytes;
  await work();
  return bytes - before;
}

const people: Person[] = [];
const numbers = Array.from({ length: Number(users) }, (_, at) => at);
await together(numbers, async (nth) => void people.push(await person(nth)));
const edit = await costOf(async () => {
  for (const each of people) {
    each.edit();
    for (const sync of each.syncs) await sync();
    await each.syncs[0]?.();
  }
});
const polls = people.flatMap(({ syncs }) => syncs);
const times: number[] = [];
const before = bytes;
const start = performance.now();
while (performance.now() - start < Number(seconds) * 1000)
  await together(polls, async (poll) => {
    const from = performance.now();
    await poll();
    times.push(performance.now() - from);
  });
const took = (performance.now() - start) / 1000;
const idle = (bytes - before) / times.length;
await together(
  numbers,
  async (nth) => void (await fetch(root + nth, { method: "DELETE", headers: { authorization } })),
);

const aDay = (edit / people.length) * EDITS_A_DAY + idle * DEVICES * POLLS_A_DAY;
console.log(
  `| people | polls a second | p95 of a poll | bytes of a poll | bytes a person a day |\n|---|---|---|---|---|`,
);
console.log(
  `| ${people.length} | ${(times.length / took).toFixed(0)} | ${quantile(times, 0.95).toFixed(0)} ms | ${idle.toFixed(0)} | ${(aDay / 1000).toFixed(0)} kB |`,
);
