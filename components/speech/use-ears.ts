import { useEffect, useMemo, useState } from "react";
import { ownEar, spokenLanguage, type OwnEar } from "../../lib/browser/own-ear.ts";
import { report } from "../../lib/browser/report.ts";
import { LANGUAGES } from "../library/language-field.tsx";

/**
 * What the browser has for the language of a lecture; where that is not known, for each of those that a person may name,
 * the browser's own first. Empty where it has nothing, and while that is being found out.
 */
export function useEars(language: string | null): ReadonlyMap<string, OwnEar> {
  const [ears, setEars] = useState<ReadonlyMap<string, OwnEar>>(new Map());
  const wanted = useMemo(() => {
    const others = language === null ? LANGUAGES : [];
    return [...new Set([spokenLanguage(language), ...others.map(spokenLanguage)])];
  }, [language]);
  useEffect(() => {
    let isWanted = true;
    async function look(): Promise<void> {
      const found = await Promise.all(wanted.map(async (each) => ({ each, ear: await ownEar(each) })));
      if (isWanted) setEars(new Map(found.flatMap(({ each, ear }) => (ear ? [[each, ear] as const] : []))));
    }
    look().catch((error: unknown) => report("page", error));
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return ears;
}
