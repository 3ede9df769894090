import type { Entry } from "../../../../lib/lecture/entry.ts";
import type { Consent } from "../../../../lib/sync/pull.ts";
import type { Sealer } from "../../../../lib/sync/seal.ts";
import { syncOnce, type SyncOutcome } from "../../../../lib/sync/sync.ts";
import { openCouch } from "../../../../lib/sync/couch.ts";
import { AUTHORISATION } from "../../../setup/couch.ts";
import { emptyMemory } from "../memory.ts";
import { type MemoryStore, memoryStore } from "../memory-store.ts";
import type { Chance } from "./chance.ts";
import { Death, Life, mortal } from "./mortal.ts";
import type { TroubledWay } from "./troubled-way.ts";

const [HOUR, YEAR] = [3_600_000, 365 * 24 * 3_600_000];
const OFFSETS = [0, 0, HOUR, -HOUR, 2 * YEAR, -2 * YEAR] as const;

export interface Server {
  readonly way: TroubledWay;
  readonly sealer: Sealer;
  readonly library: string;
  readonly now: () => number;
  readonly chance: Chance;
}

/** A device in somebody's hands. */
export interface Owned {
  readonly store: MemoryStore;
  /** Syncs once; null where the worker died on the way. */
  sync(consent?: Consent): Promise<SyncOutcome | null>;
  /** The browser is started anew, perhaps with another clock. */
  restart(): void;
  /** The profile on a second machine: both browsers were closed meanwhile. */
  copied(): Owned;
}

export function ownedDevice(server: Server, name: string | null, given?: (now: () => number) => MemoryStore): Owned {
  const { way, sealer, library, chance } = server;
  let [offset, isFirst] = [chance.pick(OFFSETS), true];
  const now = () => server.now() + offset;
  const store = given?.(now) ?? memoryStore(now, emptyMemory(name ?? undefined));
  const owned: Owned = {
    store,
    restart: () => {
      [offset, isFirst] = [chance.pick(OFFSETS), true];
      store.restart();
    },
    copied: () => {
      owned.restart();
      return ownedDevice(server, null, (clock) => store.copied(clock));
    },
    sync: async (consent) => {
      const life = new Life(way.trouble > 0 && chance.happens(0.2) ? 1 + chance.below(40) : Infinity);
      const couch = openCouch(
        { address: "https://couch.example/library", authorization: AUTHORISATION },
        { fetch: (address, init) => life.live(() => way.fetch(address, init)), wait: async () => undefined },
      );
      try {
        const run = { store: mortal(store, life), couch, sealer, library, isFirst, ...(consent && { consent }) };
        const outcome = await syncOnce(run);
        if (life.isOver) return null;
        if (outcome.status === "done") isFirst = false;
        return outcome;
      } catch (error) {
        if (error instanceof Death) return null;
        throw error;
      }
    },
  };
  return owned;
}

/** What the person answers where a sync asks; null where it asks nothing. */
export async function answer({ store }: Owned, outcome: SyncOutcome | null, chance: Chance): Promise<Consent | null> {
  if (outcome?.status !== "stopped") return null;
  if (outcome.why === "many-deletions") return chance.happens(0.2) ? { keepAll: true } : { deletions: outcome.count };
  if (outcome.why !== "server-restored" && outcome.why !== "server-emptied") return null;
  await store.forgetServer();
  return {};
}

/** An entry as it is to be on every device. */
export function sameEverywhere({ lecture, notes, summaries, transcripts }: Entry): object {
  const { id: _id, rev: _rev, updatedAt: _at, conflicts = [], ...fields } = lecture;
  const part = ({
    rev: _r,
    updatedAt: _u,
    lectureId: _l,
    ...own
  }: Entry["notes"][number] | Entry["summaries"][number]) => own;
  const sorted = <T extends { readonly id: string }>(parts: readonly T[]) =>
    parts.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    ...fields,
    aliases: fields.aliases.toSorted(),
    tags: fields.tags.toSorted(),
    conflicts: conflicts.map(({ field, text }) => `${field} ${text}`).toSorted(),
    notes: sorted(notes).map(part),
    summaries: sorted(summaries).map(part),
    transcripts: sorted(transcripts).map(({ id, cues, deletedAt }) => ({ id, cues, deletedAt })),
  };
}
