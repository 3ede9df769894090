import { useState } from "react";
import { speechSetting } from "../../lib/browser/settings.ts";
import { safeAddress } from "../../lib/lecture/address.ts";
import { isOpen } from "../../lib/library/job-states.ts";
import { useSetting } from "../hooks/use-setting.ts";
import type { SpeechWork } from "./use-speech.ts";

/** The sound that a person chooses for an entry: a file, or an address; and the step from it to its transcript. */
export function useChosenSound(given: File | string, work: SpeechWork, onDone: () => void) {
  const [set] = useSetting(speechSetting);
  const [file, setFile] = useState<File | null>(typeof given === "string" ? null : given);
  const [typed, setTyped] = useState(typeof given === "string" ? given : "");
  const [spoken, setSpoken] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const isUnderWay = work.job !== null && isOpen(work.job);
  const server = set?.model ? set.base : null;
  const isReady = server !== null && !isUnderWay && !work.busy && (file !== null || typed.trim() !== "");

  /** Only in answer to a click. */
  async function begin(): Promise<void> {
    const address = safeAddress(typed);
    setWrong(file === null && address === null);
    const sound = file ?? (address === null ? null : new URL(address));
    if (sound && (await work.start(sound, spoken))) onDone();
  }

  return { file, setFile, typed, setTyped, spoken, setSpoken, isWrong, isReady, server, begin };
}
