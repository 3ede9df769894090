import * as read from "../lecture/fields.ts";
import { LIMITS } from "../lecture/limits.ts";
import { storedItem } from "./stored-item.ts";

/** What a page turned out to show: the keys of its lecture, by the key of its address. */
interface SeenPage {
  readonly page: string;
  readonly keys: readonly string[];
}

const MOST = 50;

/** In memory only, until the browser is closed: a worker that was stopped finds it again. */
const seen = storedItem("session", "seenPages");

/** Remembers which lecture a page shows, where its address alone does not say so. */
export async function rememberPage(page: string, keys: readonly string[]): Promise<void> {
  const known = await seenPages();
  const others = known.filter((each) => each.page !== page);
  const further = keys.filter((key) => key !== page);
  if (further.length === 0 && others.length === known.length) return;
  const now = further.length > 0 ? [{ page, keys: further }] : [];
  await seen.write([...others.slice(1 - MOST), ...now]);
}

/** Gives, for the key of an address, all keys that the lecture there may be saved under. */
export async function keysOfPages(): Promise<(page: string) => string[]> {
  const known = await seenPages();
  return (page) => [page, ...(known.find((each) => each.page === page)?.keys ?? [])];
}

async function seenPages(): Promise<readonly SeenPage[]> {
  const value = await seen.read();
  const stored = read.parsed(() => read.list(value, "seenPages", MOST, seenPage));
  return stored.ok ? stored.value : [];
}

function seenPage(value: unknown, field: string): SeenPage {
  const raw = read.object(value, field);
  return {
    page: read.name(raw["page"], `${field}.page`, LIMITS.key),
    keys: read.list(raw["keys"], `${field}.keys`, LIMITS.aliases + 1, (key, where) =>
      read.name(key, where, LIMITS.key),
    ),
  };
}
