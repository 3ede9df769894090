import { useEffect, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import { queryVocabulary } from "../../lib/library/counts.ts";
import { seriesTitles } from "../../lib/library/library-names.ts";
import { useLibrary } from "../hooks/use-library.tsx";

interface FilterNames {
  readonly sites: readonly string[];
  readonly creators: readonly string[];
  readonly series: readonly string[];
}

const NONE: FilterNames = { sites: [], creators: [], series: [] };
const MOST_CREATORS = 1_000;

/** The names that the panel offers, read when it opens. */
export function useFilterNames(): FilterNames {
  const { database, reader } = useLibrary();
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const [{ sites, creators }, series] = await Promise.all([
        queryVocabulary(reader),
        seriesTitles(database.backendDB()),
      ]);
      if (!isWanted) return;
      const namesOf = (values: typeof sites) => values.slice(0, MOST_CREATORS).map(({ tag }) => tag);
      setNames({ sites: namesOf(sites), creators: namesOf(creators), series });
    }
    // Without them the fields can still be typed into.
    read().catch((error: unknown) => report("page", error));
    return () => {
      isWanted = false;
    };
  }, [database, reader]);
  return names;
}
