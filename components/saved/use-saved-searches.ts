import { savedSearchesSetting } from "../../lib/browser/settings.ts";
import { moved, renamed, withFormer, without, withSearch, type SavedSearch } from "../../lib/lecture/saved-searches.ts";
import { newId } from "../../lib/lecture/record.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useSetting } from "../hooks/use-setting.ts";

/** The person's saved searches in their order, and what can be done with them; each change can be undone. */
export function useSavedSearches() {
  const [searches, write] = useSetting(savedSearchesSetting);
  const { tellUndoable } = useCommands();

  function change(id: string, next: readonly SavedSearch[], text: string): void {
    if (next === searches) return;
    write(next);
    // What others were changed to since stays.
    tellUndoable(text, () => {
      void savedSearchesSetting.read().then((now) => savedSearchesSetting.write(withFormer(now, searches, id)));
    });
  }

  return {
    searches,
    add: (name: string, address: string): void => {
      const id = newId();
      change(id, withSearch(searches, { id, name, address }), say("searchSaved"));
    },
    rename: (id: string, name: string) => change(id, renamed(searches, id, name), say("searchRenamed")),
    move: (id: string, by: 1 | -1) => change(id, moved(searches, id, by), say("searchMoved")),
    remove: (id: string) => change(id, without(searches, id), say("searchDeleted")),
  };
}
