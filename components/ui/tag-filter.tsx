import { say } from "../../lib/words/say.ts";
import { Icon } from "./icon.tsx";

interface TagFilterProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string;
}

/** Finds tags by any part of their name. */
export function TagFilter({ value, onChange, className = "search" }: TagFilterProps) {
  return (
    <label className={className}>
      <Icon name="search" small />
      <input
        dir="auto"
        type="search"
        placeholder={say("filterTags")}
        aria-label={say("filterTags")}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
