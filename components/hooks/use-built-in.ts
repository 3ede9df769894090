import { useCallback, useEffect, useState } from "react";
import { answerLanguageSetting } from "../../lib/browser/settings.ts";
import { type BuiltIn, builtInOf, downloadBuiltIn, NO_BUILT_IN } from "../../lib/summary/built-in-ai.ts";
import { interfaceLanguage } from "../../lib/words/say.ts";

interface BuiltInModel {
  readonly builtIn: BuiltIn;
  /** From 0 to 1 while the browser fetches its model; null otherwise. */
  readonly share: number | null;
  readonly failed: boolean;
  /** Only in answer to a click. */
  readonly download: () => void;
}

/** The browser's own model, as far as this browser has one. */
export function useBuiltIn(): BuiltInModel {
  const [{ builtIn, language }, setFound] = useState<AskedBuiltIn>({ builtIn: NO_BUILT_IN, language: "en" });
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let wanted = true;
    void ask().then((found) => wanted && setFound(found));
    return () => {
      wanted = false;
    };
  }, []);

  const download = useCallback(() => {
    setShare(0);
    setFailed(false);
    // The click counts only for a call in the same turn: nothing may be asked before.
    downloadBuiltIn(globalThis, builtIn, language, setShare)
      .then(ask)
      .then(setFound, () => setFailed(true))
      .finally(() => setShare(null));
  }, [builtIn, language]);
  return { builtIn, share, failed, download };
}

interface AskedBuiltIn {
  readonly builtIn: BuiltIn;
  /** Language that it was asked about. */
  readonly language: string;
}

async function ask(): Promise<AskedBuiltIn> {
  const answer = await answerLanguageSetting.read();
  const language = answer === "interface" || answer === "content" ? interfaceLanguage() : answer;
  return { builtIn: await builtInOf(globalThis, language), language };
}
