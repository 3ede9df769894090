import type { Plugin } from "vite";

const WORDS: Readonly<Record<string, string>> = { en: "chunks/words-en.js", "zh-cn": "chunks/words-zh-CN.js" };

/**
 * Each script that a page asks for costs it some milliseconds, however small it is, so what draws the popup up to its
 * filled form comes in two: what the library page loads at once too, and what it does not. `root` is the project's.
 */
export function popupChunks(root: string): Plugin {
  return {
    name: "popup-chunks",
    apply: "build",
    config: () => {
      const output = {
        codeSplitting: { groups: [{ debugName: "popup", name: nameChunks(root) }] },
        // `lib/browser/preload-words.ts` asks for them before any script could tell their names.
        chunkFileNames: ({ name }: { readonly name: string }) => WORDS[name] ?? "chunks/[name]-[hash].js",
      };
      return { build: { rollupOptions: { output } } };
    },
  };
}

function nameChunks(root: string) {
  const from = (path: string) => `${root}/${path}`;
  let reached: { readonly popup: ReadonlySet<string>; readonly library: ReadonlySet<string> } | null = null;
  return (module: string, graph: ModuleGraph): string | null => {
    reached ??= {
      popup: importsOf(from("components/popup/draw-popup.tsx"), graph),
      library: importsOf(from("entrypoints/options/main.tsx"), graph),
    };
    if (OF_ALL_PAGES.test(module)) return "pages";
    if (!reached.popup.has(module)) return null;
    return reached.library.has(module) ? "pages" : "popup-form";
  };
}

/** What the bundler and WXT put in front of every page. */
const OF_ALL_PAGES = /rolldown\/runtime|virtual:wxt-html-plugins|modulepreload-polyfill|preload-helper/;

interface ModuleGraph {
  getModuleInfo: (module: string) => { readonly importedIds: readonly string[] } | null;
}

/** A module with all that it imports at once, by `import` and not by `import()`. */
function importsOf(module: string, graph: ModuleGraph, found: Set<string> = new Set()): Set<string> {
  if (found.has(module)) return found;
  found.add(module);
  for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) importsOf(imported, graph, found);
  return found;
}
