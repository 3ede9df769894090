import { useEffect, useRef } from "react";
import { report } from "../../lib/browser/report.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { HOME } from "../library/route.ts";
import { giveSound } from "./given-sound.ts";

const SOUND = /\.(?:mp3|m4a|m4b|mp4|mov|webm|mkv|ogg|oga|opus|wav|flac|aac)$/i;

/**
 * Sounds and films that are dropped on the library become entries, with what their tags say; of one its transcript is
 * offered. Nothing is sent by that.
 */
export function SoundDrop() {
  const { run, tell } = useCommands();
  const { go } = useRoute();
  const take = useRef<(files: readonly File[]) => Promise<void>>(async () => {});
  useEffect(() => {
    take.current = async (files) => {
      for (const file of files) {
        const saved = await entryOf(file);
        if (saved === null) continue;
        const input = { facts: saved, tags: [], summaries: [], picture: null };
        const reply = await run("saveLecture", input, say("soundSaved", saved.title));
        if (reply.status !== "done") return;
        const { lectureId } = reply.result;
        giveSound(lectureId, file);
        if (files.length === 1) go.push({ ...HOME, entry: lectureId, part: "transcript" });
      }
    };
    async function entryOf(file: File) {
      try {
        // What reads sound is large, and wanted seldom.
        const { soundFacts } = await import("../../lib/speech/sound-facts.ts");
        return await soundFacts(file);
      } catch (error) {
        if (!(error instanceof Error && error.name === "SoundError")) report("page", error);
        tell(say("failNotSound"));
        return null;
      }
    }
  });

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => SOUND.test(name));
      // A field for files within the page has taken it already.
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      void take.current(files);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return null;
}
