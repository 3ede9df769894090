import type { Plugin } from "vite";

const WORDS: Readonly<Record<string, string>> = { en: "chunks/words-en.js", "zh-cn": "chunks/words-zh-CN.js" };

/**
 * Each script that a page asks for costs it some milliseconds, however small it is, so what draws the popup up to its
 * filled form comes in two: what the library page loads at once too, and what it does not. What the library page loads
 * besides comes in four: what the popup wants once it stands, in two, what other pages ever want, and what is only its
 * own. `root` is the project's.
 */
export function pageChunks(root: string): Plugin {
  return {
    name: "page-chunks",
    apply: "build",
    config: () => {
      const output = {
        codeSplitting: {
          // Each module is named for itself; none is taken along by another that needs it.
          includeDependenciesRecursively: false,
          groups: [{ debugName: "pages", name: nameChunks(root) }],
        },
        // `lib/browser/preload-words.ts` asks for them before any script could tell their names.
        chunkFileNames: ({ name }: { readonly name: string }) => WORDS[name] ?? "chunks/[name]-[hash].js",
      };
      return { build: { rollupOptions: { output } } };
    },
  };
}

/** The pages beside the library's. */
const OTHER_PAGES = ["popup/main.tsx", "sidepanel/main.tsx", "welcome/main.tsx", "offscreen/main.ts"].map(
  (path) => `entrypoints/${path}`,
);

/** What the popup loads once it stands, in this order: each begins with these modules. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  found: ["components/search/search-in-popup.tsx", "components/search/search-help.tsx"],
  form: ["components/popup/forms.ts", "components/capture/form-parts.ts"],
};

interface Reached {
  readonly popup: ReadonlySet<string>;
  readonly library: ReadonlySet<string>;
  readonly later: readonly (readonly [name: string, ReadonlySet<string>])[];
  /** All that other pages load, at once or at some later time. */
  readonly elsewhere: ReadonlySet<string>;
}

function nameChunks(root: string) {
  const from = (path: string) => `${root}/${path}`;
  let reached: Reached | null = null;
  return (module: string, graph: ModuleGraph): string | null => {
    reached ??= {
      popup: importsOf([from("components/popup/draw-popup.tsx")], graph),
      library: importsOf([from("entrypoints/options/main.tsx")], graph),
      later: Object.entries(LATER).map(([name, paths]) => [name, importsOf(paths.map(from), graph)]),
      elsewhere: importsOf(OTHER_PAGES.map(from), graph, true),
    };
    if (OF_ALL_PAGES.test(module)) return "pages";
    if (reached.popup.has(module)) return reached.library.has(module) ? "pages" : "popup-form";
    if (!reached.library.has(module)) return null;
    const [name] = reached.later.find(([, load]) => load.has(module)) ?? [];
    return name ?? (reached.elsewhere.has(module) ? "shared" : "library");
  };
}

/** What the bundler and WXT put in front of every page. */
const OF_ALL_PAGES = /rolldown\/runtime|virtual:wxt-(?:html-)?plugins|modulepreload-polyfill|preload-helper/;

interface ModuleGraph {
  getModuleInfo: (
    module: string,
  ) => { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
}

/** Modules with all that they import at once, by `import`; if `isLater`, with what they import by `import()` too. */
function importsOf(modules: readonly string[], graph: ModuleGraph, isLater = false): ReadonlySet<string> {
  const found = new Set(modules);
  // What is added meanwhile is visited as well.
  for (const module of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(module) ?? {};
    for (const imported of importedIds) found.add(imported);
    if (isLater) for (const imported of dynamicallyImportedIds) found.add(imported);
  }
  return found;
}
