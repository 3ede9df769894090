import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import { tagKey } from "../../lib/lecture/tag.ts";
import { countWithAny } from "../../lib/library/tag-queries.ts";
import { isUnder, renamesInOrder } from "../../lib/tags/tag-tree.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLibrary } from "../hooks/use-library.tsx";

/** What can be done with whole tags; each is one undo, on however many entries. */
export function useTagActions(all: readonly TagCount[]) {
  const { reader } = useLibrary();
  const { begin } = useCommands();
  const labels = all.map(({ tag }) => tag);

  /** Onto a tag that is there, it merges the two. What is nested under the tag goes with it. */
  async function rename(from: string, to: string): Promise<void> {
    // One that stands under the tag makes room for it: it moves too.
    const target = isUnder(to, from)
      ? undefined
      : all.find(({ tag }) => tagKey(tag) === tagKey(to) && tagKey(tag) !== tagKey(from));
    if (to === from) return;
    const name = target?.tag ?? to;
    const inOrder = renamesInOrder(labels, from, name);
    const moved = inOrder.map((each) => each.from);
    const count = await countWithAny(reader, moved);
    const renamings = inOrder.map((each) => ({ from: [each.from], to: each.to }));
    await begin(
      target ? { kind: "merge", to: name, whole: null, renamings } : { kind: "rename", from, to: name, renamings },
      [],
      count,
    );
  }

  async function merge(tags: readonly string[], to: string): Promise<void> {
    const from = tags.filter((tag) => tag !== to);
    const whole = await countWithAny(reader, [...from, to]);
    const count = await countWithAny(reader, from);
    await begin({ kind: "merge", to, whole, renamings: [{ from, to }] }, [], count);
  }

  async function remove(tags: readonly string[]): Promise<void> {
    const renamings = [{ from: tags, to: null }];
    await begin({ kind: "deleteTags", tags, renamings }, [], await countWithAny(reader, tags));
  }
  return { rename, merge, remove };
}
