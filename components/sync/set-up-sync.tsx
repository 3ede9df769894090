import { useState } from "react";
import { say } from "../../lib/words/say.ts";
import { BeginSync } from "./begin-sync.tsx";
import { JoinSync } from "./join-sync.tsx";
import { LabelledInput } from "../ui/labelled-input.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { ServerField } from "../settings/server-field.tsx";
import { useSyncServer } from "./use-sync-server.ts";
import { ProblemLine } from "../ui/problem-line.tsx";

/** First the server, then the passphrase: for a library that begins there, or for one that is there already. */
export function SetUpSync({ onBegun }: { readonly onBegun: (recovery: string) => void }) {
  const { server, found, isTesting, problem, test, forget } = useSyncServer();
  const [address, setAddress] = useState("");
  const [user, setUser] = useState("");
  const [secret, setSecret] = useState("");

  function typed(write: (value: string) => void): (value: string) => void {
    return (value) => {
      forget();
      write(value);
    };
  }

  return (
    <div className="nested">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void test(address, user.trim(), secret);
        }}
      >
        <ServerField
          label={say("syncAddress")}
          value={address}
          onType={typed(setAddress)}
          hint={say("syncAddressHint")}
        />
        <LabelledInput
          type="text"
          label={say("syncUser")}
          value={user}
          onType={typed(setUser)}
          hint={say("syncUserHint")}
        />
        <SecretField label={say("syncPassword")} value={secret} onType={typed(setSecret)} />
        <div className="row wrap">
          <button type="submit" className="button" disabled={isTesting || address.trim() === "" || secret === ""}>
            {say(isTesting ? "syncTesting" : "syncTest")}
          </button>
          <span className="meta" role="status">
            {found && say(found === "empty" ? "syncFoundEmpty" : "syncFoundLibrary")}
          </span>
        </div>
        <ProblemLine text={problem} />
      </form>
      {server && found === "empty" && <BeginSync server={server} onBegun={onBegun} />}
      {server && found === "library" && <JoinSync server={server} />}
    </div>
  );
}
