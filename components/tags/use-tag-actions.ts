import type { TagCount } from "../../lib/search/complete-tags.ts";
import { tagKey } from "../../lib/lecture/tag.ts";
import { countWithAny } from "../../lib/library/tag-queries.ts";
import { nestedRenames } from "../../lib/tags/tag-tree.ts";
import { say } from "../../lib/words/say.ts";
import { renames } from "../hooks/run-portions.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useLibrary } from "../hooks/use-library.tsx";

/** What can be done with whole tags; each is one undo, on however many entries. */
export function useTagActions(all: readonly TagCount[]) {
  const { database } = useLibrary();
  const { runBulk } = useCommands();
  const labels = all.map(({ tag }) => tag);

  /** Onto a tag that is there, it merges the two. What is nested under the tag goes with it. */
  async function rename(from: string, to: string): Promise<void> {
    const target = all.find(({ tag }) => tagKey(tag) === tagKey(to) && tagKey(tag) !== tagKey(from));
    if (to === from) return;
    const name = target?.tag ?? to;
    const nested = nestedRenames(labels, from, name);
    const count = await countWithAny(database, [from, ...nested.map((each) => each.from)]);
    await runBulk({
      portions: renames([{ from: [from], to: name }, ...nested.map((each) => ({ from: [each.from], to: each.to }))]),
      count,
      text: say(target ? "mergingTags" : "renamingTag"),
      done: (changed) => (target ? say("tagsMerged", name, changed) : say("tagRenamed", from, name)),
    });
  }

  async function merge(tags: readonly string[], to: string): Promise<void> {
    const from = tags.filter((tag) => tag !== to);
    const whole = await countWithAny(database, [...from, to]);
    await runBulk({
      portions: renames([{ from, to }]),
      count: await countWithAny(database, from),
      text: say("mergingTags"),
      done: () => say("tagsMerged", to, whole),
    });
  }

  async function remove(tags: readonly string[]): Promise<void> {
    await runBulk({
      portions: renames([{ from: tags, to: null }]),
      count: await countWithAny(database, tags),
      text: say("deletingTags"),
      done: (changed) => say("tagsDeleted", tags, changed),
    });
  }
  return { rename, merge, remove };
}
