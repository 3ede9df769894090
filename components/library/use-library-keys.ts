import { useEffect, useRef } from "react";
import { letterKeysSetting } from "../../lib/browser/settings.ts";
import { isComposing, isTextField } from "../ui/keyboard.ts";
import { isInOverlay } from "../ui/overlay.ts";
import { useSetting } from "../hooks/use-setting.ts";

/** What the page's keys do. */
export interface KeyActions {
  readonly search: () => void;
  /** Closes the innermost thing that is open. */
  readonly back: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly open: () => void;
  readonly openPage: () => void;
  readonly trash: () => void;
  readonly cite: () => void;
  readonly read: () => void;
  /** Begins a note to the current entry. */
  readonly note: () => void;
  /** Selects the current entry, or no longer; the next one with it; all that are listed. */
  readonly select: () => void;
  readonly extend: (by: 1 | -1) => void;
  /** Moves the current entry within its series. */
  readonly arrange: (by: 1 | -1) => void;
  readonly selectAll: () => void;
  readonly tag: () => void;
  readonly untag: () => void;
  readonly summarise: () => void;
  readonly exportSelected: () => void;
  /** Shows the list of keys. */
  readonly showKeys: () => void;
}

interface KeyPlace {
  /** Something else has all keys. */
  readonly isOff: boolean;
  /** A list is shown. Where none is, the arrows scroll, and Ctrl A selects the page's text. */
  readonly isListed: boolean;
}

/** The library's keys. They leave alone what a field, a menu or an input method needs for itself. */
export function useLibraryKeys(actions: KeyActions, { isOff, isListed }: KeyPlace): void {
  const [letterKeys] = useSetting(letterKeysSetting);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (isOff) return undefined;
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented || isInOverlay(event.target)) return;
      const action = actionFor(event, letterKeys, isListed);
      if (!action) return;
      event.preventDefault();
      action(latest.current);
    };
    document.addEventListener("keydown", onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, [letterKeys, isOff, isListed]);
}

type Action = (actions: KeyActions) => void;

function actionFor(event: KeyboardEvent, letterKeys: boolean, isListed: boolean): Action | undefined {
  const { key, target } = event;
  const isRow = isListed && isInList(target);
  if (event.altKey) return isRow ? WITH_ALT[key] : undefined;
  const isText = isTextField(target);
  if (event.ctrlKey || event.metaKey) return withControl(key.toLowerCase(), isListed && !isText);
  if (key === "Escape") return ({ back }) => back();
  if (isText) return undefined;
  if (event.shiftKey && isRow && EXTENDING[key]) return EXTENDING[key];
  return KEYS[key] && isRow ? KEYS[key] : letterKeys ? LETTERS[key] : undefined;
}

function withControl(key: string, selectsAll: boolean): Action | undefined {
  if (key === "k") return ({ search }) => search();
  return key === "a" && selectsAll ? ({ selectAll }) => selectAll() : undefined;
}

const WITH_ALT: Readonly<Record<string, Action>> = {
  ArrowDown: ({ arrange }) => arrange(1),
  ArrowUp: ({ arrange }) => arrange(-1),
};

const EXTENDING: Readonly<Record<string, Action>> = {
  ArrowDown: ({ extend }) => extend(1),
  ArrowUp: ({ extend }) => extend(-1),
};

const KEYS: Readonly<Record<string, Action>> = {
  ArrowDown: ({ move }) => move(1),
  ArrowUp: ({ move }) => move(-1),
  Enter: ({ open }) => open(),
  Delete: ({ trash }) => trash(),
};

const LETTERS: Readonly<Record<string, Action>> = {
  "/": ({ search }) => search(),
  j: ({ move }) => move(1),
  k: ({ move }) => move(-1),
  o: ({ openPage }) => openPage(),
  c: ({ cite }) => cite(),
  r: ({ read }) => read(),
  n: ({ note }) => note(),
  x: ({ select }) => select(),
  t: ({ tag }) => tag(),
  u: ({ untag }) => untag(),
  s: ({ summarise }) => summarise(),
  e: ({ exportSelected }) => exportSelected(),
  "?": ({ showKeys }) => showKeys(),
};

/** On a row itself, or nowhere in particular: not on a link or button, which have uses for Enter of their own. */
function isInList(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.matches("article, main"));
}
