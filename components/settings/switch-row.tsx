import { SettingRow } from "./setting-row.tsx";

interface SwitchRowProps {
  readonly name: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ name, hint, on, onChange }: SwitchRowProps) {
  return (
    <SettingRow name={name} hint={hint}>
      <input
        type="checkbox"
        role="switch"
        className="switch"
        aria-label={name}
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
    </SettingRow>
  );
}
