import type { modelKey } from "../../lib/browser/model-key.ts";
import { askToSend } from "../../lib/browser/page-access.ts";
import { modelAddress } from "../../lib/summary/model-address.ts";
import { say } from "../../lib/words/say.ts";

const ADDRESS_PROBLEMS = {
  "not-an-address": "badModelAddress",
  "not-secure": "insecureModelAddress",
  "has-credentials": "credentialsInAddress",
} as const;

/** A server that may be asked, by its base address, or a sentence that says why it may not. */
export type AllowedServer = { readonly base: string } | { readonly problem: string };

/**
 * Has the person allow the one host of a server that was typed, and keeps the key for it, if there is one. Only in answer
 * to a click: the browser asks.
 */
export async function allowServer(typed: string, key: string, keys: typeof modelKey): Promise<AllowedServer> {
  const address = modelAddress(typed);
  if (!address.ok) return { problem: say(ADDRESS_PROBLEMS[address.why]) };
  const { base } = address;
  const url = new URL(base);
  if (!(await askToSend(url))) return { problem: say("modelNotAllowed", url.host) };
  if (key !== "") await keys.write(base, key);
  return { base };
}
