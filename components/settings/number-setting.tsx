import { useState } from "react";
import type { Setting } from "../../lib/browser/settings.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { SettingRow } from "./setting-row.tsx";

interface NumberSettingProps {
  readonly setting: Setting<number>;
  readonly name: string;
  readonly hint: string;
  readonly least: number;
  readonly most: number;
}

/** A whole number, kept when the field is left; what is out of range falls back to what was. */
export function NumberSetting({ setting, name, hint, least, most }: NumberSettingProps) {
  const [value, write] = useSetting(setting);
  const [typed, setTyped] = useState<string | null>(null);

  function keep(): void {
    const next = Number(typed);
    if (typed !== null && Number.isInteger(next) && next >= least && next <= most) write(next);
    setTyped(null);
  }

  return (
    <SettingRow name={name} hint={hint}>
      <input
        className="field number"
        type="number"
        aria-label={name}
        min={least}
        max={most}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && keep()}
      />
    </SettingRow>
  );
}
