import { useState } from "react";
import { askToSend } from "../../lib/browser/page-access.ts";
import { askSync } from "../../lib/browser/sync/ask-sync.ts";
import { authorizationFor, syncAddress } from "../../lib/browser/sync/sync-address.ts";
import type { TypedServer } from "../../lib/browser/sync/sync-question.ts";
import { say } from "../../lib/words/say.ts";
import { saySyncReason } from "./say-sync.ts";

const ADDRESS_PROBLEMS = {
  "not-an-address": "syncBadAddress",
  "not-secure": "insecureModelAddress",
  "has-credentials": "credentialsInAddress",
  "no-database-named": "syncNoDatabaseNamed",
} as const;

/** The server that is typed: allowed, and asked whether it holds a library. */
export function useSyncServer() {
  const [server, setServer] = useState<TypedServer | null>(null);
  const [found, setFound] = useState<"empty" | "library" | null>(null);
  const [isTesting, setTesting] = useState(false);
  const [problem, setProblem] = useState("");

  function forget(): void {
    setServer(null);
    setFound(null);
    setProblem("");
  }

  /** Only in answer to a click: the browser asks the person for this one host. */
  async function test(typed: string, user: string, secret: string): Promise<void> {
    forget();
    const read = syncAddress(typed);
    if (!read.ok) return setProblem(say(ADDRESS_PROBLEMS[read.why]));
    const url = new URL(read.address);
    if (!(await askToSend(url))) return setProblem(say("syncNotAllowed", url.host));
    setTesting(true);
    const asked = { address: read.address, authorization: authorizationFor(user, secret) };
    const answer = await askSync({ act: "look", ...asked });
    setTesting(false);
    if (!answer.ok) return setProblem(say("syncFailed", saySyncReason(answer.why)));
    if (!("found" in answer)) return;
    setServer(asked);
    setFound(answer.found);
  }

  return { server, found, isTesting, problem, test, forget };
}
