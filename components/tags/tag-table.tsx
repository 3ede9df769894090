import { useRowsInSight } from "../hooks/use-rows-in-sight.ts";
import { useEffect, useRef, type RefObject } from "react";
import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import type { TagNode } from "../../lib/tags/tag-tree.ts";
import { say } from "../../lib/words/say.ts";
import { TagRow, type Editing } from "./tag-row.tsx";

const ROW = 40;
const BEYOND = 10;

interface TagTableProps {
  readonly nodes: readonly TagNode[];
  readonly all: readonly TagCount[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Height of what stands above the table in the scrolled part. */
  readonly above: number;
  readonly selected: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  readonly editing: Editing;
  readonly onSelect: (tags: readonly string[], selected: boolean) => void;
  readonly onToggle: (path: string) => void;
  readonly onEdit: (editing: Editing) => void;
  readonly onAccept: (tag: string, name: string) => void;
  readonly onDelete: (tag: string) => void;
}

/** The tags with their use. Of thousands, only the rows in sight are there. */
export function TagTable(props: TagTableProps) {
  const { nodes, all, scroller, above, selected, closed, editing, onSelect, onToggle, onEdit, onAccept, onDelete } =
    props;
  const table = useRef<HTMLTableElement>(null);
  const virtualizer = useRowsInSight(
    { count: nodes.length, scroller, above, height: ROW, beyond: BEYOND },
    { getItemKey: (index) => nodes[index]?.path ?? index },
  );
  const items = virtualizer.getVirtualItems();
  const largest = Math.max(1, ...all.slice(0, 1).map(({ count }) => count));
  const before = (items[0]?.start ?? above) - above;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? above) + above;
  return (
    <table className="table" ref={table} aria-rowcount={nodes.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          <th className="for-check">
            <SelectAll
              tags={nodes.flatMap(({ path, count }) => (count > 0 ? path : []))}
              selected={selected}
              onSelect={onSelect}
            />
          </th>
          <th>{say("tag")}</th>
          <th className="number">{say("entriesColumn")}</th>
          <th className="for-meter">
            <span className="hidden-label">{say("shareColumn")}</span>
          </th>
          <th className="for-date">{say("lastUsed")}</th>
          <th className="for-actions">
            <span className="hidden-label">{say("actionsColumn")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <Room height={before} />
        {items.map(({ key, index }) => {
          const node = nodes[index];
          return (
            node && (
              <TagRow
                key={key}
                node={node}
                index={index}
                largest={largest}
                all={all}
                isSelected={selected.has(node.path)}
                isClosed={closed.has(node.path)}
                editing={editing}
                onSelect={(tag, isSelected) => onSelect([tag], isSelected)}
                onToggle={onToggle}
                onEdit={onEdit}
                onAccept={onAccept}
                onDelete={onDelete}
              />
            )
          );
        })}
        <Room height={after} />
      </tbody>
    </table>
  );
}

/** The place of the rows that are out of sight. */
function Room({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return <tr aria-hidden="true" style={{ height }} />;
}

interface SelectAllProps {
  readonly tags: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (tags: readonly string[], selected: boolean) => void;
}

function SelectAll({ tags, selected, onSelect }: SelectAllProps) {
  const box = useRef<HTMLInputElement>(null);
  const count = tags.filter((tag) => selected.has(tag)).length;
  const isSome = count > 0 && count < tags.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={isSome ? "check some" : "check"}
      aria-label={say("selectAllTags")}
      checked={count > 0 && count === tags.length}
      onChange={(event) => onSelect(tags, event.target.checked)}
    />
  );
}
