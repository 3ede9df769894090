import { speechSetting } from "../../lib/browser/settings.ts";
import { useSetting } from "../hooks/use-setting.ts";

/** Whether a server for speech is set: where there is little room, transcribing is offered only then. */
export function useCanTranscribe(): boolean {
  const [set] = useSetting(speechSetting);
  return set !== null && set.model !== "";
}
