import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extensionFolder, launch, type LaunchOptions, type Lectern } from "../e2e/browser.ts";

export type OpenChromium = Pick<Lectern, "browser" | "openOptions" | "close">;

/** Chromium, beside Firefox, as it is once the person has allowed every host: it is not asked for one page after the other. */
export async function openChromium(options: LaunchOptions = {}): Promise<OpenChromium> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-pages-"));
  cpSync(extensionFolder(), folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ["https://*/*", "http://*/*"] }));
  const lectern = await launch({ ...options, extension: folder });
  return {
    ...lectern,
    async close() {
      await lectern.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
