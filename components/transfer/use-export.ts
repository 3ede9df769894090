import { useRef, useState } from "react";
import { whileMuchGoesOn } from "../../lib/browser/much-goes-on.ts";
import { report } from "../../lib/browser/report.ts";
import type { Entry } from "../../lib/lecture/entry.ts";
import { NO_LIBRARY_SETTINGS } from "../../lib/lecture/library-settings.ts";
import { lastBackupSetting } from "../../lib/browser/settings.ts";
import { linkAt } from "../../lib/capture/link.ts";
import { entriesOf } from "../../lib/library/entries.ts";
import { listIds } from "../../lib/library/queries.ts";
import { exportFile } from "../../lib/transfer/export-file.ts";
import { exportFileName } from "../../lib/transfer/export-name.ts";
import type { MarkdownOptions, WriteOptions, WrittenFormat } from "../../lib/transfer/formats/format.ts";
import { page } from "../../lib/transfer/formats/page.ts";
import { interfaceLanguage } from "../../lib/words/say.ts";
import { download } from "../hooks/download.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { readSettings } from "./library-settings.ts";

export type ExportState =
  | { readonly step: "idle" }
  | { readonly step: "running"; readonly written: number; readonly count: number }
  | { readonly step: "done"; readonly name: string; readonly large: LargePage | null; readonly leftOut: number }
  /** None of the entries has anything that such a file holds: none was written. */
  | { readonly step: "nothing" }
  | { readonly step: "stopped" | "failed" };

/** A web page that is slow to open on small devices. */
export interface LargePage {
  readonly bytes: number;
  readonly hasVersions: boolean;
}

/** Which entries are written. */
export interface Exported {
  /** Null for all there are. */
  readonly ids: readonly string[] | null;
  readonly heading: WriteOptions["heading"];
}

/** In bytes. */
const LARGE_PAGE = 2_000_000;
/** A count that changes faster than this is not seen. */
const SHOWN_EVERY = 100;

/** Writes entries with their parts into a file that the browser downloads. */
export function useExport() {
  const { database, reader } = useLibrary();
  const [state, setState] = useState<ExportState>({ step: "idle" });
  const running = useRef<AbortController | null>(null);

  async function start(format: WrittenFormat, { ids, heading }: Exported, markdown: MarkdownOptions): Promise<void> {
    const stopping = new AbortController();
    running.current = stopping;
    setState({ step: "running", written: 0, count: 1 });
    try {
      // A file that holds all of a library holds its Trash too.
      const chosen = ids ?? (format.isLossless ? null : await listIds(reader, "all", null));
      const count = chosen?.length ?? (await database.lectures.count());
      let shown = 0;
      const onEntry = (written: number) => {
        if (performance.now() - shown < SHOWN_EVERY) return;
        shown = performance.now();
        setState({ step: "running", written, count });
      };
      const now = new Date();
      const settings = format.isLossless && ids === null ? await readSettings() : NO_LIBRARY_SETTINGS;
      const options = { now, settings, language: interfaceLanguage(), heading, linkAt, markdown };
      let leftOut = 0;
      async function* entries(): AsyncGenerator<Entry> {
        leftOut = 0;
        for await (const entry of entriesOf(database, chosen, format.parts)) {
          if (format.leavesOut?.(entry)) leftOut++;
          yield entry;
        }
      }
      const watching = { signal: stopping.signal, onEntry };
      const made = await whileMuchGoesOn(() => exportFile(format, entries, options, watching));
      if (made === null) return setState({ step: "stopped" });
      if (leftOut > 0 && leftOut === count) return setState({ step: "nothing" });
      const name = exportFileName(now, made.format.extension, heading?.kind === "tag" ? heading.text : undefined);
      download(made.file, name);
      if (made.format.isLossless && ids === null) await lastBackupSetting.write(now.toISOString());
      const isLarge = made.format.id === page.id && made.file.size > LARGE_PAGE;
      const large = isLarge ? { bytes: made.file.size, hasVersions: markdown.versions } : null;
      setState({ step: "done", name, large, leftOut });
    } catch (error) {
      // A disk that is full, or memory that is: the browser's own words, which the person is told in ours.
      if (!(error instanceof Error)) throw error;
      report("transfer", error);
      setState({ step: "failed" });
    }
  }
  return { state, start, stop: () => running.current?.abort() };
}
