import { useDeferredValue, useMemo, useRef, useState } from "react";
import { differentTagsSetting } from "../../lib/browser/settings.ts";
import { groupKey, nearDuplicates, type NearDuplicates } from "../../lib/tags/near-duplicates.ts";
import { shownNodes, tagTree } from "../../lib/tags/tag-tree.ts";
import { fold } from "../../lib/text/fold.ts";
import { say } from "../../lib/words/say.ts";
import { useHeight } from "../hooks/use-height.ts";
import { useSetting } from "../hooks/use-setting.ts";
import type { Tallies } from "../hooks/use-tallies.ts";
import { StillPage } from "../library/still-page.tsx";
import { LateSkeleton } from "../ui/late-skeleton.tsx";
import { Segments } from "../ui/segments.tsx";
import { SameTags } from "./same-tags.tsx";
import type { Editing } from "./tag-row.tsx";
import { TagTable } from "./tag-table.tsx";
import { TagsHead } from "./tags-head.tsx";
import { TagsBar } from "./tags-bar.tsx";
import { useTagActions } from "./use-tag-actions.ts";

interface TagManagerProps {
  readonly tallies: Tallies | null;
  readonly onShowSidebar: () => void;
}

/** All tags, to be kept tidy: renamed, merged, deleted. */
export function TagManager({ tallies, onShowSidebar }: TagManagerProps) {
  const all = useMemo(() => (tallies?.tags ?? []).map(({ label, count }) => ({ tag: label, count })), [tallies]);
  const scroller = useRef<HTMLDivElement>(null);
  const [above, head] = useHeight();
  const [filter, setFilter] = useState("");
  const [view, setView] = useState<"all" | "once">("all");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Editing>(null);
  const [apart, setApart] = useSetting(differentTagsSetting);
  const { rename, merge, remove } = useTagActions(all);

  const wanted = fold(useDeferredValue(filter));
  const once = useMemo(() => all.filter(({ count }) => count === 1), [all]);
  const nodes = useMemo(() => {
    const some = (view === "once" ? once : all).filter(({ tag }) => wanted === "" || fold(tag).includes(wanted));
    return shownNodes(tagTree(some), closed);
  }, [all, once, view, wanted, closed]);
  const later = useDeferredValue(all);
  const groups = useMemo(() => nearDuplicates(later, new Set(apart)), [later, apart]);
  const chosen = useMemo(() => all.filter(({ tag }) => selected.has(tag)).map(({ tag }) => tag), [all, selected]);

  function select(tags: readonly string[], isSelected: boolean): void {
    const next = new Set(selected);
    for (const tag of tags)
      if (isSelected) next.add(tag);
      else next.delete(tag);
    setSelected(next);
  }
  function toggle(path: string): void {
    setClosed((before) => new Set(before.has(path) ? [...before].filter((each) => each !== path) : [...before, path]));
  }
  function accept(tag: string, name: string): void {
    setEditing(null);
    void rename(tag, name);
  }

  return (
    <>
      <div className="scroll" ref={scroller}>
        <div className="column wide">
          <div className="above" ref={head}>
            <TagsHead
              counts={tallies && say("tagsAndEntries", all.length, tallies.count("all"))}
              filter={filter}
              onFilter={setFilter}
              onShowSidebar={onShowSidebar}
            />
            <SameTags
              groups={groups}
              onMerge={(group) => void merge(tagsIn(group), group[0]?.tag ?? "")}
              onKeepApart={(group) => setApart([...apart, groupKey(group)])}
            />
            {all.length > 0 && (
              <Segments
                label={say("shownTags")}
                choices={[
                  { value: "all", text: say("allTags") },
                  { value: "once", text: say("usedOnce", once.length) },
                ]}
                chosen={view}
                onChoose={setView}
              />
            )}
          </div>
          {!tallies && <LateSkeleton blocks={4} />}
          {all.length > 0 ? (
            <TagTable
              nodes={nodes}
              all={all}
              scroller={scroller}
              above={above}
              selected={selected}
              closed={closed}
              editing={editing}
              onSelect={select}
              onToggle={toggle}
              onEdit={setEditing}
              onAccept={accept}
              onDelete={(tag) => void remove([tag])}
            />
          ) : (
            tallies && <StillPage icon="tag" title={say("noTagsYet")} reason={say("noTagsYetText")} />
          )}
          {all.length > 0 && nodes.length === 0 && (
            <p className="meta no-tags">
              {view === "once" && wanted === "" ? say("noneUsedOnce") : say("noTagMatches", filter)}
            </p>
          )}
        </div>
      </div>
      {chosen.length > 0 && (
        <TagsBar
          tags={chosen}
          onMerge={(to) => void merge(chosen, to).then(() => setSelected(new Set()))}
          onDelete={() => void remove(chosen).then(() => setSelected(new Set()))}
          onClear={() => setSelected(new Set())}
        />
      )}
    </>
  );
}

function tagsIn(group: NearDuplicates): string[] {
  return group.map(({ tag }) => tag);
}
