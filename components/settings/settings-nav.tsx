import { useEffect, useRef, useState, type RefObject } from "react";
import { say } from "../../lib/words/say.ts";
import { SidebarButton } from "../library/sidebar-button.tsx";

export const SETTINGS_GROUPS = [
  "summary",
  "speechToText",
  "reading",
  "yourData",
  "sync",
  "shortcuts",
  "permissions",
  "dangerZone",
] as const;

type Group = (typeof SETTINGS_GROUPS)[number];

interface SettingsNavProps {
  /** What is scrolled, with the groups in it. */
  readonly page: RefObject<HTMLDivElement | null>;
  readonly onShowSidebar: () => void;
}

/** The groups of settings, each leading to its place; the one that is being read is marked. */
export function SettingsNav({ page, onShowSidebar }: SettingsNavProps) {
  const [current, setCurrent] = useState<Group>("summary");
  /** The last ones never come to the top: what was pressed stays marked for as long as it can be seen. */
  const pressed = useRef<Group | null>(null);
  useEffect(() => {
    const scroller = page.current;
    if (!scroller) return;
    const mark = () => {
      if (pressed.current && isInSight(scroller, pressed.current)) return;
      pressed.current = null;
      setCurrent(groupBeingRead(scroller));
    };
    scroller.addEventListener("scroll", mark, { passive: true });
    return () => scroller.removeEventListener("scroll", mark);
  }, [page]);

  function show(group: Group): void {
    pressed.current = group;
    setCurrent(group);
    sectionOf(page.current, group)?.scrollIntoView();
  }

  return (
    <nav className="nav" aria-label={say("settings")}>
      <div className="row">
        <SidebarButton onShow={onShowSidebar} />
        <h1>{say("settings")}</h1>
      </div>
      {SETTINGS_GROUPS.map((group) => (
        <button
          key={group}
          type="button"
          aria-current={group === current ? "true" : undefined}
          onClick={() => show(group)}
        >
          <span>{say(group)}</span>
        </button>
      ))}
    </nav>
  );
}

function sectionOf(scroller: HTMLElement | null, group: Group): Element | null {
  return scroller?.querySelector(`[data-group="${group}"]`) ?? null;
}

function isInSight(scroller: HTMLElement, group: Group): boolean {
  const section = sectionOf(scroller, group)?.getBoundingClientRect();
  const { top, bottom } = scroller.getBoundingClientRect();
  return section !== undefined && section.bottom > top && section.top < bottom;
}

/** The last that has begun in the upper third of what is shown. */
function groupBeingRead(scroller: HTMLElement): Group {
  const { top, height } = scroller.getBoundingClientRect();
  const hasBegun = (group: Group) => {
    const section = sectionOf(scroller, group);
    return section !== null && section.getBoundingClientRect().top <= top + height / 3;
  };
  return SETTINGS_GROUPS.findLast(hasBegun) ?? "summary";
}
