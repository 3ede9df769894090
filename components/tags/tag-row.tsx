import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import { lastUse } from "../../lib/library/tag-queries.ts";
import type { TagNode } from "../../lib/tags/tag-tree.ts";
import { say } from "../../lib/words/say.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { tagAddress } from "../library/route.ts";
import { Icon } from "../ui/icon.tsx";
import { TagNameField } from "./tag-name-field.tsx";

export type Editing = { readonly tag: string; readonly mode: "rename" | "merge" } | null;

interface TagRowProps {
  readonly node: TagNode;
  readonly index: number;
  /** Entries of the most used tag, for the meter. */
  readonly largest: number;
  readonly all: readonly TagCount[];
  readonly isSelected: boolean;
  readonly isClosed: boolean;
  readonly editing: Editing;
  readonly onSelect: (tag: string, selected: boolean) => void;
  readonly onToggle: (path: string) => void;
  readonly onEdit: (editing: Editing) => void;
  readonly onAccept: (tag: string, name: string) => void;
  readonly onDelete: (tag: string) => void;
}

/** A tag with its use, and what can be done with it. A place in the tree that is no tag has its name alone. */
export function TagRow(props: TagRowProps) {
  const { node, index, largest, all, isSelected, isClosed, editing, onSelect, onToggle, onEdit } = props;
  const { path: tag, count, depth, children } = node;
  const isTag = count > 0;
  const isEdited = editing?.tag === tag;
  return (
    <tr className={isSelected ? "ticked" : undefined} aria-rowindex={index + 2} data-tag={tag}>
      <td>
        {isTag && (
          <input
            type="checkbox"
            className="check"
            aria-label={say("selectTag", tag)}
            checked={isSelected}
            onChange={(event) => onSelect(tag, event.target.checked)}
          />
        )}
      </td>
      <td>
        <div className="tag-cell" style={{ paddingInlineStart: depth * 24 }}>
          {children.length > 0 && (
            <button
              type="button"
              className="button quiet square small"
              aria-expanded={!isClosed}
              aria-label={say("showNested", tag)}
              onClick={() => onToggle(tag)}
            >
              <Icon name={isClosed ? "next" : "down"} small />
            </button>
          )}
          {isEdited && isTag ? (
            <TagNameField
              key={editing.mode}
              tag={tag}
              mode={editing.mode}
              all={all}
              onAccept={(name) => props.onAccept(tag, name)}
              onCancel={() => onEdit(null)}
            />
          ) : isTag ? (
            <a className="chip" href={tagAddress(tag)} title={tag}>
              <span dir="auto">{depth > 0 ? node.name : tag}</span>
            </a>
          ) : (
            <span className="meta">{node.name}</span>
          )}
        </div>
      </td>
      <td className="number">{isTag && say("count", count)}</td>
      <td>{isTag && <span className="meter" style={{ width: `${Math.max(3, (100 * count) / largest)}%` }} />}</td>
      <td className="meta">{isTag && <LastUse tag={tag} />}</td>
      <td>{isTag && (isEdited ? <Keys mode={editing.mode} /> : <Actions {...props} />)}</td>
    </tr>
  );
}

function Actions({ node: { path: tag }, onEdit, onDelete }: TagRowProps) {
  return (
    <div className="actions">
      <button
        type="button"
        className="button quiet small"
        aria-label={say("renameTag", tag)}
        onClick={() => onEdit({ tag, mode: "rename" })}
      >
        {say("rename")}
      </button>
      <button
        type="button"
        className="button quiet small"
        aria-label={say("mergeTag", tag)}
        onClick={() => onEdit({ tag, mode: "merge" })}
      >
        {say("merge")}
      </button>
      <button
        type="button"
        className="button quiet small danger"
        aria-label={say("deleteTag", tag)}
        onClick={() => onDelete(tag)}
      >
        {say("delete")}
      </button>
    </div>
  );
}

function Keys({ mode }: { readonly mode: "rename" | "merge" }) {
  return (
    <div className="meta edit-keys" aria-hidden="true">
      <span className="key">↵</span> {say(mode === "rename" ? "keyRename" : "keyMerge")}
      <span className="key">Esc</span> {say("keyCancel")}
    </div>
  );
}

function LastUse({ tag }: { readonly tag: string }) {
  const { reader } = useLibrary();
  const at = useLibraryQuery(() => lastUse(reader, tag), [reader, tag]);
  return at ? <time dateTime={at}>{say("lastUsedOn", at)}</time> : null;
}
