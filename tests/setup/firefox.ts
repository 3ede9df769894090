import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installPackages, isProgram } from "./programs.ts";

const NAMES = ["firefox-esr", "firefox", "firefox-developer-edition"];

const MAC = ["/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox"];

const WINDOWS = [String.raw`Firefox Developer Edition\firefox.exe`, String.raw`Mozilla Firefox\firefox.exe`];

const ADVICE =
  "No Firefox was found. Install Firefox ESR or Firefox Developer Edition, or name one in the environment variable LECTERN_FIREFOX.";

/** The program file of an installed Firefox; the environment variable LECTERN_FIREFOX goes first. */
export function findFirefox(): string | null {
  const named = process.env["LECTERN_FIREFOX"];
  if (named) return isProgram(named) ? named : null;
  return places().find(isProgram) ?? null;
}

/** As `findFirefox`; on a Debian-like machine where this runs as root, it is installed when missing. */
export function ensureFirefox(): string {
  const found = findFirefox();
  if (found) return found;
  const named = process.env["LECTERN_FIREFOX"];
  if (named) throw new Error(`LECTERN_FIREFOX names ${named}, which is no program that can be run.`);
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version"))
    installPackages("Firefox", ["firefox-esr", "fonts-noto-cjk"], ADVICE);
  const installed = findFirefox();
  if (!installed) throw new Error(ADVICE);
  return installed;
}

function places(): string[] {
  if (process.platform === "darwin") return MAC;
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)"].flatMap((name) => process.env[name] ?? []);
    return WINDOWS.flatMap((path) => roots.map((root) => join(root, path)));
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

if (import.meta.main) {
  try {
    console.log(`Browser: ${ensureFirefox()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
