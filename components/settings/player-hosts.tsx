import { useEffect, useState } from "react";
import { giveBackAccess, grantedHosts, hostPattern, watchAccess } from "../../lib/browser/page-access.ts";
import { modelSetting } from "../../lib/browser/settings.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { SettingRow } from "./setting-row.tsx";

/** The hosts that the person has let Lectern reach: that of the model, and those whose players it reads; each to be taken back. */
export function PlayerHosts() {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => void grantedHosts().then(setHosts);
    read();
    return watchAccess(read);
  }, []);
  const [model] = useSetting(modelSetting);
  const modelHost = model && hostPattern(model.base);
  const players = hosts.filter((host) => host !== modelHost);
  return (
    <>
      {modelHost !== null && hosts.includes(modelHost) && (
        <SettingRow name={plainHost(modelHost)} hint={say("modelToSend")}>
          <RemoveHost host={modelHost} />
        </SettingRow>
      )}
      <Players hosts={players} />
    </>
  );
}

function Players({ hosts }: { readonly hosts: readonly string[] }) {
  return (
    <SettingRow name={say("playerHosts")} hint={say("playerHostsHint")}>
      {hosts.length === 0 ? (
        <span className="meta">{say("noPlayerHosts")}</span>
      ) : (
        <ul className="hosts">
          {hosts.map((host) => (
            <li key={host}>
              <span>{plainHost(host)}</span>
              <RemoveHost host={host} />
            </li>
          ))}
        </ul>
      )}
    </SettingRow>
  );
}

function RemoveHost({ host }: { readonly host: string }) {
  return (
    <button
      type="button"
      className="button small"
      aria-label={say("giveBackAccess", plainHost(host))}
      onClick={() => void giveBackAccess(host)}
    >
      {say("remove")}
    </button>
  );
}

/** `https://player.example/*` as people say it. */
function plainHost(pattern: string): string {
  return pattern.replace(/^https?:\/\/|\/\*$/g, "");
}
