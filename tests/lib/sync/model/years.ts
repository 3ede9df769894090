import type { Entry } from "../../../../lib/lecture/entry.ts";
import { canonical } from "../../../../lib/sync/canonical.ts";
import { openLibrary } from "../devices.ts";
import { ACTS } from "./acts.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { answer, type Owned, ownedDevice, sameEverywhere, type Server } from "./people.ts";
import { plainSealer } from "./plain-sealer.ts";
import { withSameRandomness } from "./same-randomness.ts";
import { troubledWay } from "./troubled-way.ts";

/** What came of it; all of it is to be empty. */
export interface Aftermath {
  /** Words that somebody wrote, nobody took away, and no device has. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** How the libraries of devices differ from the first one's. */
  readonly unlike: readonly string[];
  /** Devices that could not finish in the end, with why. */
  readonly unfinished: readonly string[];
}

const MOST_DEVICES = 5;

/** Several devices of one person over a long time, with all that goes wrong, the same for the same seed. */
export function liveThrough(seed: number, actions: number): Promise<Aftermath> {
  return withSameRandomness(seed, () => live(seed, actions));
}

async function live(seed: number, actions: number): Promise<Aftermath> {
  const chance = chanceOf(seed);
  const { couch, keyring, sealer, now } = await openLibrary(plainSealer);
  const way = troubledWay(couch.fetch, chance);
  const server: Server = { way, sealer, library: keyring.library, now, chance };
  const ledger = openLedger();
  const all = Array.from({ length: 3 + chance.below(2) }, (_, at) => ownedDevice(server, `device0${at}`));
  const away = new Set<Owned>();
  let backup: (() => void) | null = null;
  way.trouble = 0.3;
  for (let done = 0; done < actions; done++) {
    const device = chance.any(all);
    if (!device) break;
    if (chance.happens(0.02)) toggle(away, device);
    if (chance.happens(0.02)) device.restart();
    if (chance.happens(0.01)) backup = couch.copy();
    if (backup && chance.happens(0.005)) {
      backup();
      backup = null;
    }
    if (all.length < MOST_DEVICES && chance.happens(0.004) && (await device.store.progress()).turn?.word)
      all.push(device.copied());
    if (chance.happens(0.65)) act(device, chance, ledger);
    else if (!away.has(device)) await syncAndAnswer(device, chance);
  }
  way.trouble = 0;
  await way.arrive();
  const fresh = ownedDevice(server, "newphone");
  const unfinished = await settle([...all, fresh], chance);

  return {
    lost: ledger.lost(fresh.store.entries.values()),
    doubled: ledger.doubled(fresh.store.entries.values()),
    unlike: all.flatMap((other) => differences(fresh, other)),
    unfinished,
  };
}

function toggle<T>(set: Set<T>, member: T): void {
  if (!set.delete(member)) set.add(member);
}

function act({ store }: Owned, chance: Chance, ledger: Ledger): void {
  const changes = chance.pick(ACTS)({ chance, entries: store.entries, word: ledger.word });
  const before = [...changes.keys()].map((key) => store.entries.get(key) ?? null);
  const erased = [...changes].flatMap(([key, after]) => (after ? [] : store.onTheirWay(key)));
  store.editAll(changes);
  ledger.acted(before, [...changes.values()], erased);
}

async function syncAndAnswer(device: Owned, chance: Chance): Promise<boolean> {
  const outcome = await device.sync();
  const consent = await answer(device, outcome, chance);
  const last = consent ? await device.sync(consent) : outcome;
  return last?.status === "done";
}

/** Everybody comes home, and nothing goes wrong any more. */
async function settle(all: readonly Owned[], chance: Chance): Promise<string[]> {
  for (let rounds = 0; rounds < 4; rounds++)
    for (const device of all) {
      if (rounds < 2) device.restart();
      for (let tries = 0; tries < 4 && !(await syncAndAnswer(device, chance)); tries++);
    }
  const ends = await Promise.all(all.map(async (device) => ({ device, end: await device.sync() })));
  return ends.flatMap(({ end }, at) =>
    end?.status === "done" && end.sent + end.received + end.refused.length === 0
      ? []
      : [`device ${at}: ${JSON.stringify(end)}`],
  );
}

function differences(one: Owned, other: Owned): string[] {
  const keys = new Set([...one.store.entries.keys(), ...other.store.entries.keys()]);
  return [...keys].flatMap((key) => {
    const [here = {}, there = {}] = [one, other].map(({ store }) => fieldsOf(store.entries.get(key)));
    const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
    const unlike = names.filter((name) => canonical(here[name]) !== canonical(there[name]));
    return unlike.map((name) => `${key} ${name}: ${canonical(here[name])} / ${canonical(there[name])}`);
  });
}

function fieldsOf(entry: Entry | undefined): Record<string, unknown> {
  return entry ? { is: "there", ...sameEverywhere(entry) } : { is: "gone" };
}
