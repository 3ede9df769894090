import { numberAt, at, textAt } from "../../../metadata/json-value.ts";
import { fail } from "../../../transcript/failure.ts";
import type { Visit } from "../../../transcript/route.ts";

const HOST = "https://api.bilibili.com";
/** Answers of the site's risk control, and the one of who has not signed in (seen 2026-03). */
const RISK = new Set([-352, -403, -412, -799]);
const NOT_SIGNED_IN = -101;

/** Asks the site's API, which lets its own pages ask with the person's session. */
export async function askBilibili(visit: Visit, path: string, parameters: Record<string, string>): Promise<unknown> {
  const answer = await visit.json(`${HOST}${path}?${new URLSearchParams(parameters)}`, { withSession: true });
  const code = numberAt(answer, "code") ?? negative(answer);
  if (RISK.has(code) || textAt(answer, "data", "v_voucher")) return fail("too-many");
  if (code === NOT_SIGNED_IN) return fail("sign-in");
  if (code !== 0) return fail("refused");
  // Series answer with `result`, everything else with `data`.
  return at(answer, "data") ?? at(answer, "result");
}

function negative(answer: unknown): number {
  const code = at(answer, "code");
  return typeof code === "string" ? Number(code) : Number.NaN;
}
