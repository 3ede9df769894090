import { useState } from "react";
import { askForAccess } from "../../lib/browser/page-access.ts";
import { automaticSpeechSetting, speechHoursSetting } from "../../lib/browser/settings.ts";
import { forgetOrigins, speechUseSetting } from "../../lib/browser/speech-use.ts";
import { mayBeMore, monthlyUse, type MonthlyUse } from "../../lib/speech/monthly-use.ts";
import { say } from "../../lib/words/say.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { NumberSetting } from "./number-setting.tsx";
import { SwitchRow } from "./switch-row.tsx";

/** Has what is saved without captions transcribed by itself, as far as the hours of the month go. */
export function AutomaticSpeech() {
  const [isOn, setOn] = useSetting(automaticSpeechSetting);
  const [kept] = useSetting(speechUseSetting);
  const [now] = useState(() => new Date());
  return (
    <>
      <SwitchRow name={say("automaticSpeech")} hint={say("automaticSpeechHint")} on={isOn} onChange={setOn} />
      {isOn && (
        <>
          <NumberSetting
            setting={speechHoursSetting}
            name={say("speechHours")}
            hint={say("speechHoursHint")}
            least={1}
            most={700}
          />
          <Used use={monthlyUse(kept, now)} />
        </>
      )}
    </>
  );
}

function Used({ use }: { readonly use: MonthlyUse }) {
  const [hours] = useSetting(speechHoursSetting);
  const places = use.origins.map((origin) => new URL(origin));

  async function allow(): Promise<void> {
    if (await askForAccess(...places)) await forgetOrigins(use.origins);
  }

  return (
    <p className="meta">
      {say("speechUsed", use.seconds, hours)}
      {use.overLimit.length > 0 && ` ${say("speechOverLimit", use.overLimit.length, mayBeMore(use))}`}
      {places.length > 0 && (
        <>
          {` ${say(
            "speechWithoutAccess",
            places.map(({ host }) => host),
          )} `}
          <button type="button" className="text-link" onClick={() => void allow()}>
            {say("allowHosts")}
          </button>
        </>
      )}
    </p>
  );
}
