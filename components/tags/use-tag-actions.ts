import type { TagCount } from "../../lib/search/complete-tags.ts";
import { tagKey } from "../../lib/lecture/tag.ts";
import { countWithAny, titlesOf } from "../../lib/library/tag-queries.ts";
import { isUnder, renamesInOrder } from "../../lib/tags/tag-tree.ts";
import { say } from "../../lib/words/say.ts";
import { renames } from "../hooks/run-portions.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLibrary } from "../hooks/use-library.tsx";

/** What can be done with whole tags; each is one undo, on however many entries. */
export function useTagActions(all: readonly TagCount[]) {
  const { database } = useLibrary();
  const { runBulk } = useCommands();
  const labels = all.map(({ tag }) => tag);
  const titles = (ids: readonly string[]) => titlesOf(database, ids);

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
    const count = await countWithAny(database, moved);
    await runBulk({
      titles,
      portions: renames(inOrder.map((each) => ({ from: [each.from], to: each.to }))),
      count,
      text: say(target ? "mergingTags" : "renamingTag"),
      done: (changed) => (target ? say("tagsMerged", name, changed) : say("tagRenamed", from, name)),
    });
  }

  async function merge(tags: readonly string[], to: string): Promise<void> {
    const from = tags.filter((tag) => tag !== to);
    const whole = await countWithAny(database, [...from, to]);
    await runBulk({
      titles,
      portions: renames([{ from, to }]),
      count: await countWithAny(database, from),
      text: say("mergingTags"),
      done: () => say("tagsMerged", to, whole),
    });
  }

  async function remove(tags: readonly string[]): Promise<void> {
    await runBulk({
      titles,
      portions: renames([{ from: tags, to: null }]),
      count: await countWithAny(database, tags),
      text: say("deletingTags"),
      done: (changed) => say("tagsDeleted", tags, changed),
    });
  }
  return { rename, merge, remove };
}
