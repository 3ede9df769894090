import { useEffect, useState } from "react";
import { report } from "../../lib/browser/report.ts";

/** How long a sound or film is, in seconds; null while that is not known, and for what is none. */
export function useFileLength(file: File | null): number | null {
  const [read, setRead] = useState<{ readonly of: File; readonly seconds: number | null } | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    let wanted = true;
    const look = async () => {
      // What reads sound is large, and wanted seldom.
      const { soundFacts } = await import("../../lib/speech/sound-facts.ts");
      const { durationSeconds } = await soundFacts(file);
      if (wanted) setRead({ of: file, seconds: durationSeconds });
    };
    look().catch((error: unknown) => {
      // What is no sound is said by whoever is to hear it.
      if (!(error instanceof Error && error.name === "SoundError")) report("page", error);
    });
    return () => {
      wanted = false;
    };
  }, [file]);
  return read && read.of === file ? read.seconds : null;
}
