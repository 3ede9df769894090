import { useEffect } from "react";
import type { TabPlayer } from "../../lib/browser/tab-player.ts";
import { letterKeysSetting } from "../../lib/browser/settings.ts";
import { useLatest } from "../hooks/use-latest.ts";
import { useSetting } from "../hooks/use-setting.ts";
import { isComposing, isTextField } from "../ui/keyboard.ts";
import { isInOverlay } from "../ui/overlay.ts";
import { changeSpeed, SKIP, skip } from "./player-steps.ts";

/** What goes on for as long as the key is held; of the others once is enough. */
const REPEATED = new Set(["ArrowLeft", "ArrowRight", "<", ">"]);

interface PanelKeys {
  readonly player: TabPlayer;
  readonly onNote: () => void;
  readonly onStill: () => void;
  readonly onSave: () => void;
  readonly onFind: () => void;
}

/** The keys of the panel, outside of text: space, ← → and < > for the player; n, c, s and / for what is written, captured, saved and found. */
export function usePanelKeys(keys: PanelKeys): void {
  const [areLetters] = useSetting(letterKeysSetting);
  const latest = useLatest({ ...keys, areLetters });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isOther = event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || event.defaultPrevented;
      if (isOther || isTextField(event.target) || isInOverlay(event.target)) return;
      const action = actionOf(event, latest.current);
      if (!action) return;
      event.preventDefault();
      if (!event.repeat || REPEATED.has(event.key)) action();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [latest]);
}

function actionOf(
  { key, target, shiftKey }: KeyboardEvent,
  keys: PanelKeys & { areLetters: boolean },
): (() => void) | null {
  const { player } = keys;
  // With Shift they select text, and among radio buttons they choose.
  const isOwn = shiftKey || target instanceof HTMLInputElement;
  switch (key) {
    // A button that has the focus is pressed by it.
    case " ":
      return isPressable(target) ? null : () => player.order({ order: "toggle" });
    case "ArrowLeft":
      return isOwn ? null : () => skip(player, -SKIP);
    case "ArrowRight":
      return isOwn ? null : () => skip(player, SKIP);
    default:
      return keys.areLetters ? letterAction(key, keys) : null;
  }
}

function letterAction(key: string, { player, onNote, onStill, onSave, onFind }: PanelKeys): (() => void) | null {
  switch (key) {
    case "<":
      return () => changeSpeed(player, -1);
    case ">":
      return () => changeSpeed(player, 1);
    case "n":
      return onNote;
    case "c":
      return onStill;
    case "s":
      return onSave;
    case "/":
      return onFind;
    default:
      return null;
  }
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, summary, input, [role=button]") !== null;
}
