import { safeAddress } from "../../lib/lecture/address.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { openSettings } from "../summary/open-settings.ts";

interface WhereItGoesProps {
  /** Null while nobody knows. */
  readonly seconds: number | null;
  /** Addresses that the sound is fetched from; none for a file. */
  readonly addresses: readonly string[];
  /** Null where none is set. */
  readonly server: string | null;
}

/** How long the sound is, where it is fetched from and where it goes: said before anything leaves. */
export function WhereItGoes({ seconds, addresses, server }: WhereItGoesProps) {
  const hosts = addresses.flatMap((address) => {
    const safe = safeAddress(address);
    return safe === null ? [] : [new URL(safe).host];
  });
  if (server === null)
    return (
      <p className="notice">
        {say("setUpSpeech")}{" "}
        <button type="button" className="text-link" onClick={() => void openSettings()}>
          {say("openSettings")}
        </button>
      </p>
    );
  return (
    <p className="meta">
      {seconds ? say("soundLength", sayDuration(seconds)) : say("soundLengthUnknown")}
      {". "}
      {hosts.length > 0 && `${say("fetchesSound", [...new Set(hosts)])} `}
      {say("sendsSound", new URL(server).host)}
    </p>
  );
}
