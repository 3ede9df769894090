import type { ImportPlan } from "../../lib/transfer/import-plan.ts";
import { say } from "../../lib/words/say.ts";

interface ChannelChoicesProps {
  readonly channels: NonNullable<ImportPlan["channels"]>;
  /** Null while all are wanted. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (names: readonly string[]) => void;
}

/** Whose videos of a history are wanted: most of what anybody watches is no lecture. */
export function ChannelChoices({ channels, chosen, onChange }: ChannelChoicesProps) {
  const all = channels.map(({ name }) => name);
  const wanted = new Set(chosen ?? all);
  const toggled = (name: string) => all.filter((each) => wanted.has(each) !== (each === name));
  return (
    <fieldset>
      <legend className="label">{say("channels")}</legend>
      <p className="meta">{say("historyNoLengths")}</p>
      <div className="row">
        <button type="button" className="button small" onClick={() => onChange(all)}>
          {say("channelsAll")}
        </button>
        <button type="button" className="button small" onClick={() => onChange([])}>
          {say("channelsNone")}
        </button>
      </div>
      <div className="channel-choices">
        {channels.map(({ name, count }) => (
          <label className="row" key={name}>
            <input
              type="checkbox"
              className="check"
              checked={wanted.has(name)}
              onChange={() => onChange(toggled(name))}
            />
            {name || say("channelUnknown")}
            <span className="meta push">{say("count", count)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
