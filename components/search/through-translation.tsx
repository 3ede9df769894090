import type { Hit } from "../../lib/search/search.ts";
import { say } from "../../lib/words/say.ts";

/** Why a result is one that has nothing of what was typed: 病毒 = virus. */
export function ThroughTranslation({ translations }: Pick<Hit, "translations">) {
  if (translations.length === 0) return null;
  return (
    <p className="meta dots">
      <span>{say("throughTranslation")}</span>
      {translations.map(({ typed, meant }) => (
        <bdi key={typed}>{say("foundThrough", typed, meant)}</bdi>
      ))}
    </p>
  );
}
