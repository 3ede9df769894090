import { useEffect, useRef } from "react";
import { report } from "../../lib/browser/report.ts";
import { SoundError } from "../../lib/speech/sound-error.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { HOME } from "../library/route.ts";
import { giveSound } from "./given-sound.ts";
import { saySpeechFailure } from "./say-speech-failure.ts";

const SOUND =
  /\.(?:mp3|m4a|m4b|m4v|mp4|mov|webm|mkv|mka|ogg|oga|ogv|opus|wav|flac|aac|aiff?|wma|wmv|amr|3gp|avi|mpe?g|caf)$/i;

/** By its name or by what the system says of it; whether it can be read shows once it is. */
function isSound({ name, type }: File): boolean {
  return SOUND.test(name) || /^(?:audio|video)\//.test(type);
}

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
      // What is no sound would else be opened by the browser, in the place of the library.
      if (files.length > 0 && !files.some(isSound)) tell(say("failNotSound"));
      for (const file of files.filter(isSound)) {
        const saved = await entryOf(file, files.length > 1);
        if (saved === null) continue;
        const input = { facts: saved, tags: [], summaries: [], picture: null };
        const reply = await run("saveLecture", input, say("soundSaved", saved.title));
        if (reply.status !== "done") return;
        const { lectureId } = reply.result;
        giveSound(lectureId, file);
        if (files.length === 1) go.push({ ...HOME, entry: lectureId, part: "transcript" });
      }
    };
    async function entryOf(file: File, isOneOfMany: boolean) {
      try {
        // What reads sound is large, and wanted seldom.
        const { soundFacts } = await import("../../lib/speech/sound-facts.ts");
        return await soundFacts(file);
      } catch (error) {
        if (!(error instanceof SoundError)) report("page", error);
        const why = error instanceof SoundError ? saySpeechFailure(error) : say("readingUnreadable");
        tell(isOneOfMany ? `${file.name} – ${why}` : why);
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
      const files = [...(event.dataTransfer?.files ?? [])];
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
