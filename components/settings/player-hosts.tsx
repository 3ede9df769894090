import { useEffect, useState } from "react";
import { giveBackAccess, grantedHosts, watchAccess } from "../../lib/browser/page-access.ts";
import { say } from "../../lib/words/say.ts";
import { SettingRow } from "./setting-row.tsx";

/** The hosts whose players the person has let Lectern read, each to be taken back. */
export function PlayerHosts() {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => void grantedHosts().then(setHosts);
    read();
    return watchAccess(read);
  }, []);
  return (
    <SettingRow name={say("playerHosts")} hint={say("playerHostsHint")}>
      {hosts.length === 0 ? (
        <span className="meta">{say("noPlayerHosts")}</span>
      ) : (
        <ul className="hosts">
          {hosts.map((host) => (
            <li key={host}>
              <span>{plainHost(host)}</span>
              <button
                type="button"
                className="button small"
                aria-label={say("giveBackAccess", plainHost(host))}
                onClick={() => void giveBackAccess(host)}
              >
                {say("remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </SettingRow>
  );
}

/** `https://player.example/*` as people say it. */
function plainHost(pattern: string): string {
  return pattern.replace(/^https?:\/\/|\/\*$/g, "");
}
