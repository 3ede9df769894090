import { useMemo } from "react";
import { charactersPerMinuteSetting, wordsPerMinuteSetting } from "../../lib/browser/settings.ts";
import type { ReadingSpeed } from "../../lib/text/reading-time.ts";
import { useSetting } from "../hooks/use-setting.ts";

export function useReadingSpeed(): ReadingSpeed {
  const [words] = useSetting(wordsPerMinuteSetting);
  const [cjk] = useSetting(charactersPerMinuteSetting);
  return useMemo(() => ({ words, cjk }), [words, cjk]);
}
