import type { Hit } from "../../lib/search/search.ts";
import { say } from "../../lib/words/say.ts";

/** Why a result is one that has nothing of what was typed: 病毒 = virus. */
export function ThroughTranslation({ translations }: Pick<Hit, "translations">) {
  const [first, ...others] = translations;
  if (!first) return null;
  return (
    <p className="meta dots">
      <span>
        {say("throughTranslation")} <Meaning {...first} />
      </span>
      {others.map((translation) => (
        <Meaning key={translation.typed} {...translation} />
      ))}
    </p>
  );
}

function Meaning({ typed, meant }: Hit["translations"][number]) {
  return <bdi>{say("foundThrough", typed, meant)}</bdi>;
}
