import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, type UserManifest } from "wxt";
import { readText, ROOT } from "./setup/source.ts";

const outDir = mkdtempSync(join(tmpdir(), "lectern-manifest-"));

afterAll(() => rmSync(outDir, { recursive: true }));

/** Keys and permissions that Safari knows (MDN's compatibility data of 2026-11-12): whatever is new here has to be looked up. */
const SAFARI_KNOWS = new Set(
  (
    "manifest_version name description version icons default_locale background action commands options_ui " +
    "content_security_policy browser_specific_settings permissions optional_permissions optional_host_permissions " +
    "activeTab scripting storage unlimitedStorage contextMenus alarms tabs"
  ).split(" "),
);

/** What it does not know, or not as it is meant here, and what that means for a person. */
const NOT_IN_SAFARI: Readonly<Record<string, string>> = {
  minimum_chrome_version: "says nothing to it",
  externally_connectable: "lets no page in, of which there is none; of other extensions it knows nothing",
  omnibox: "no search in the address bar",
  sidePanel: "no panel beside the video",
  sidebar_action: "no panel beside the video",
  offscreen: "no summaries by a model, which wait for their answers there",
  downloads: "no backups by themselves; an export is one too",
  incognito: "its own setting decides about private windows, not the extension",
};

/** A policy binds what comes after it. */
const FIRST_IN_PAGE =
  /<head>\s*<meta http-equiv="Content-Security-Policy" content="connect-src (?:'|&#39;)self(?:'|&#39;)">(?!.*http-equiv="Content-Security-Policy")/s;

/** The scripts are not looked at. */
const inHaste = () => ({ build: { minify: false } });

describe.each(["chrome", "firefox"])("the extension for %s", (browser) => {
  let manifest: UserManifest & { readonly externally_connectable?: unknown };

  beforeAll(async () => {
    await build({ root: ROOT, outDir, browser, mode: "production", logger: silent, vite: inHaste });
    manifest = JSON.parse(readFileSync(join(outDir, `${browser}-mv3/manifest.json`), "utf8"));
  }, 120_000);

  test("asks for these permissions and no others", () => {
    expect(manifest.permissions).toEqual([
      "activeTab",
      "scripting",
      "storage",
      "unlimitedStorage",
      "contextMenus",
      "alarms",
      // Where long answers arrive; Firefox has no such document, and its background may wait itself.
      // Firefox has the panel beside the video as a sidebar, which takes no permission.
      ...(browser === "chrome" ? ["offscreen", "sidePanel"] : []),
    ]);
  });

  test("may ask for the addresses of all tabs to mark saved pages, and for the downloads to back up, and has neither before", () => {
    expect(manifest.optional_permissions).toEqual(["tabs", "downloads"]);
  });

  test("may ask for the host of a player or of the person's own model, and has none before", () => {
    expect(manifest.optional_host_permissions).toEqual(["https://*/*", "http://*/*"]);
  });

  test("reaches no site by itself, and no site reaches it", () => {
    expect(manifest).not.toHaveProperty("host_permissions");
    expect(manifest).not.toHaveProperty("content_scripts");
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest.externally_connectable).toEqual(browser === "chrome" ? { ids: [] } : undefined);
  });

  test("lets its pages run and load only what it ships", () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self' https: http:; base-uri 'none'; form-action 'none'; " +
        "frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lectern-worker",
    });
  });

  test("lets no page ask a server, but for the one that asks those of the person's own", () => {
    const folder = join(outDir, `${browser}-mv3`);
    const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
    const asking = pages.filter((name) => !FIRST_IN_PAGE.test(readFileSync(join(folder, name), "utf8")));
    expect(pages).toEqual(expect.arrayContaining(["options.html", "popup.html", "sidepanel.html", "welcome.html"]));
    expect(asking).toEqual(browser === "chrome" ? ["offscreen.html"] : []);
  });

  test("stands beside no tab by itself, only where the person opens it", () => {
    expect(manifest).not.toHaveProperty("side_panel");
    const sidebar = { default_panel: "sidepanel.html", default_title: "Lectern", open_at_install: false };
    expect(manifest["sidebar_action"]).toEqual(browser === "firefox" ? sidebar : undefined);
  });

  test("shows its name, its description and its icons in the store", () => {
    expect(Object.keys(manifest.icons ?? {})).toEqual(["16", "32", "48", "96", "128"]);
    for (const language of ["en", "zh_CN"]) {
      const messages = JSON.parse(readFileSync(join(ROOT, `public/_locales/${language}/messages.json`), "utf8"));
      expect(Object.keys(messages)).toEqual(["name", "description", "action", "note", "saveNow", "beside"]);
      expect(messages.name.message).toBe("Lectern");
      expect(messages.description.message.length).toBeLessThanOrEqual(132);
    }
  });

  test.each(["en", "zh-CN"])(
    "tells the stores why it needs each permission, and nothing else than it says itself (%s)",
    (language) => {
      const text = readText(`docs/store/${language}.md`);
      const reasons = [...text.matchAll(/^\| `([^|]+)` *(?:[（(][^|]*)?\|/gm)].flatMap(([, names = ""]) =>
        names.split(/`[,、 ]+`/),
      );
      const { permissions = [], optional_permissions: optional = [], optional_host_permissions: hosts = [] } = manifest;
      const inChromiumOnly = browser === "firefox" ? ["offscreen", "sidePanel"] : [];
      expect(reasons.toSorted()).toEqual(
        [...permissions, ...optional, ...hosts, ...inChromiumOnly].map(String).toSorted(),
      );
      const messages = JSON.parse(readText(`public/_locales/${language.replace("-", "_")}/messages.json`));
      expect(text).toContain(`\n${messages.description.message}\n`);
    },
  );

  test("says in the browser's language what its button does", () => {
    // WXT puts the title of the popup's page in its place unless told otherwise.
    expect(manifest.action?.default_title).toBe("__MSG_action__");
  });

  test("has nothing in its manifest that Safari would take otherwise without that being said", () => {
    const { permissions = [], optional_permissions: optional = [] } = manifest;
    const used = [...Object.keys(manifest), ...permissions, ...optional].map(String);
    const otherwise = used.filter((name) => !SAFARI_KNOWS.has(name));
    const inFirefox = new Set(["omnibox", "incognito", "downloads", "sidebar_action"]);
    const isFor = (name: string) => (browser === "chrome" ? name !== "sidebar_action" : inFirefox.has(name));
    expect(otherwise.toSorted()).toEqual(Object.keys(NOT_IN_SAFARI).filter(isFor).toSorted());
  });

  test("changes its manifest only on purpose", () => {
    expect({ ...manifest, version: "any" }).toMatchSnapshot();
  });
});

const quiet = () => {};
const silent = {
  debug: quiet,
  log: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  success: quiet,
  level: 0,
};
