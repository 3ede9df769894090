import { join } from "node:path";
import { minify, type MinifyOptions } from "terser";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { dictionaryFiles } from "./tests/setup/dictionary-files.ts";
import { namedOnce } from "./tests/setup/named-once.ts";
import { patternsWhenAsked } from "./tests/setup/patterns-when-asked.ts";
import { pageChunks } from "./tests/setup/page-chunks.ts";
import { packFilesAgain } from "./tests/setup/same-zip.ts";
import { thirdParties, thirdPartyText } from "./tests/setup/third-party.ts";

/**
 * Extension pages load nothing from elsewhere; `lectern-worker` is the one Trusted Types policy, for `new Worker()`.
 * Requests go to the servers of the person's own: a policy cannot name private networks, which are reached by http, so
 * lib/summary/model-address.ts does. Only the part that asks them keeps `connect-src` so wide: see `askNobody`.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lectern-worker",
].join("; ");

/** Signs and sources tell names and reasons to those who run `npm run explain`; in pages only what they find counts. */
const TABLES = /\/capture\/(?:evidence\/[\w-]+-signs|fields\/[\w-]+)\.ts$/;
/** Why a candidate is refused; that it is, counts. */
const REFUSED = /"(?:it|they|the page) [^"\\]{8,}"/g;
const TOLD = /(?<![\w.])(?:name|seen|why|source):\s*"(?:[^"\\]|\\.)*",/g;

const withoutReasons = {
  name: "without-reasons",
  enforce: "pre",
  apply: "build",
  transform: (code: string, path: string) =>
    TABLES.test(path) ? { code: code.replace(TOLD, "").replace(REFUSED, '"-"'), map: null } : null,
} as const;

/** What each message says of itself in consoles, where nobody reads it. */
const silentMessages = {
  name: "silent-messages",
  apply: "build",
  transform: (code: string, path: string) =>
    path.includes("/@webext-core/messaging/")
      ? { code: code.replace(/config\??\.logger\?\.\w+\(/g, "false && console.log("), map: null }
      : null,
} as const;

/** Members of the readers' own tables, which no page, no message and no other script knows. */
const OWN_NAMES = { regex: /^(?:isThere|refuse)$/ };

/** Members of Dexie's that it alone knows, and only as names, not as texts. */
const OF_DEXIE = {
  regex:
    /^_(?:state|ctx|cfg|dbSchema|trans|value|promise|allTables|options|waitingFor|storeNames|waitingQueue|ondirectionchange|addAlgorithm|reject)$/,
};

interface Shortened {
  readonly files: RegExp;
  readonly options: MinifyOptions;
  readonly namesOnce?: true;
  /** Where Vite's minifier is enough. */
  readonly isLongIn?: "firefox";
}

/**
 * Vite's own minifier leaves some 2 % more, which counts in what every press waits for, and in what starts each time that
 * the worker is called.
 */
const SHORTENED: readonly Shortened[] = [
  {
    files: /^background\.js$/,
    // Of Firefox's megabyte, which has what Chrome's worker loads later too, it would take half a per cent in 20 seconds.
    isLongIn: "firefox",
    // What libraries warn of in a worker's console nobody reads; what fails is reported.
    options: {
      ecma: 2020,
      // Not safe where a method of a plain object is called by `new`, which neither Lectern nor its libraries do.
      compress: { passes: 2, hoist_funs: true, unsafe_methods: true, drop_console: ["warn", "debug"] },
      mangle: { properties: OF_DEXIE },
    },
  },
  { files: /^chunks\/popup-form-/, options: { ecma: 2020, module: true, compress: { passes: 2 } } },
  {
    files: /^content-scripts\/(?:capture|player)\.js$/,
    namesOnce: true,
    options: {
      ecma: 2020,
      // Not safe where functions are called by `new`: in the readers only classes are. `unsafe` writes texts as sums,
      // which differs for objects that are one text as a text and another as a number: the readers have none.
      compress: {
        passes: 2,
        expression: true,
        hoist_funs: true,
        unsafe: true,
        unsafe_arrows: true,
        unsafe_methods: true,
      },
      mangle: { properties: OWN_NAMES },
    },
  },
];

const smaller = (browser: string): Plugin => ({
  name: "smaller",
  apply: ({ build }, { command }) => command === "build" && build?.minify !== false,
  generateBundle: {
    // After WXT has wrapped each script, whose last value `executeScript` returns.
    order: "post",
    async handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        const wanted = SHORTENED.find(({ files }) => files.test(chunk.fileName));
        if (chunk.type !== "chunk" || !wanted || wanted.isLongIn === browser) continue;
        // What it has shortened once gives it more to shorten: half a per cent, and nothing after that.
        for (let time = 0; time < 2; time++) {
          const { code } = await minify(chunk.code, wanted.options);
          if (code) chunk.code = code;
        }
        if (wanted.namesOnce) chunk.code = namedOnce(chunk.code);
      }
    },
  },
});

/** The page in which the person's servers are asked; in Firefox the background does it. */
const ASKING_PAGE = "offscreen";

/** Every other page may ask nobody but Lectern itself. Before all else in the page, so that it holds for all of it. */
const askNobody: Plugin = {
  name: "ask-nobody",
  // A page that is being developed has its changes from a server.
  apply: "build",
  transformIndexHtml: (_, { path }) =>
    path.includes(ASKING_PAGE)
      ? []
      : [
          {
            tag: "meta",
            attrs: { "http-equiv": "Content-Security-Policy", content: "connect-src 'self'" },
            injectTo: "head-prepend",
          },
        ],
};

export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/module-react"],
  vite: ({ browser }) => ({
    plugins: [withoutReasons, silentMessages, smaller(browser), askNobody],
    resolve: {
      alias: [
        // Its build for browsers of today is an eighth smaller; the package's own entry takes the one for all.
        { find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" },
        {
          find: /^wxt\/utils\/content-script-context$/,
          replacement: join(import.meta.dirname, "lib/browser/no-context.ts"),
        },
      ],
    },
  }),
  hooks: {
    "build:publicAssets": async (_, files) => {
      const licences = thirdPartyText(thirdParties(import.meta.dirname));
      files.push(...(await dictionaryFiles()), { relativeDest: "THIRD-PARTY.txt", contents: licences });
    },
    "vite:build:extendConfig": (entrypoints, config) => {
      const has = (wanted: string) => entrypoints.some(({ name }) => name === wanted);
      if (has("popup")) config.plugins = [...(config.plugins ?? []), pageChunks(import.meta.dirname)];
      if (has("capture")) config.plugins = [...(config.plugins ?? []), patternsWhenAsked];
    },
    "zip:done": (_, paths) => packFilesAgain(paths),
    // WXT would put the popup page's own title here, in one language only.
    "build:manifestGenerated": (_, manifest) => {
      if (manifest.action) manifest.action.default_title = "__MSG_action__";
      // Chromium would show it beside every tab; it is opened beside one.
      delete manifest.side_panel;
    },
  },
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    // Chrome ends a worker in the middle of a long answer; its offscreen document stays.
    permissions: [
      "activeTab",
      "scripting",
      "storage",
      "unlimitedStorage",
      "contextMenus",
      "alarms",
      ...(browser === "firefox" ? [] : ["offscreen"]),
    ],
    // Asked for only if the person wants saved pages marked before the button is pressed, or files of backups.
    optional_permissions: ["tabs", "downloads"],
    // Asked for one host at a time, in answer to a click: to read a lecture's player in a frame of another site, or to
    // reach the person's own model or the server of sync.
    optional_host_permissions: ["https://*/*", "http://*/*"],
    incognito: "not_allowed",
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+L" } },
      note: { suggested_key: { default: "Alt+Shift+N" }, description: "__MSG_note__" },
      "save-now": { suggested_key: { default: "Alt+Shift+D" }, description: "__MSG_saveNow__" },
      beside: { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_beside__" },
    },
    omnibox: { keyword: "lec" },
    // WXT's development server needs its own, looser policy.
    ...(mode === "production" && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "lectern@lectern.invalid",
              strict_min_version: "140.0",
              // Asked for with the server of the person's own model, which transcripts and its key are sent to.
              data_collection_permissions: { required: ["none"], optional: ["websiteContent", "authenticationInfo"] },
            },
          },
        }
      : { minimum_chrome_version: "126", externally_connectable: { ids: [] } }),
  }),
});
