import { say } from "../../lib/words/say.ts";

interface SoundAddressProps {
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** Where the sound is to be fetched. */
export function SoundAddress({ value, onType }: SoundAddressProps) {
  return (
    <label className="stack">
      <span className="label">{say("soundAddress")}</span>
      <input
        className="field"
        type="url"
        value={value}
        aria-label={say("soundAddress")}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  );
}
