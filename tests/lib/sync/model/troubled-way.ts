import type { FetchServer } from "../../../../lib/sync/couch.ts";
import { FAULTS, faulty } from "../faults.ts";
import type { Chance } from "./chance.ts";

const WAYS = [...FAULTS, "late"] as const;

/** A way to one server on which a part of all requests goes wrong; some reach it late, after others, in another order. */
export interface TroubledWay {
  readonly fetch: FetchServer;
  /** Part of all requests that go wrong, 0 to 1. */
  trouble: number;
  /** What is still under way arrives. */
  arrive(): Promise<void>;
}

export function troubledWay(server: FetchServer, chance: Chance): TroubledWay {
  let late: (() => Promise<unknown>)[] = [];
  const arrive = async () => {
    const all = late;
    late = [];
    if (chance.happens(0.5)) all.reverse();
    for (const request of all) await request();
  };
  const way: TroubledWay = {
    trouble: 0,
    arrive,
    fetch: async (address, init) => {
      const fault = chance.happens(way.trouble) ? chance.pick(WAYS) : null;
      if (late.length > 0 && chance.happens(0.3)) await arrive();
      if (fault !== "late") return faulty(server, () => fault)(address, init);
      late.push(() => server(address, init));
      throw new TypeError("fetch failed");
    },
  };
  return way;
}
