import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installPackages, isProgram } from "./programs.ts";

/** With a font for Chinese, so that pictures show what a person would see. */
const PACKAGES = ["chromium", "fonts-noto-cjk"];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const MAC = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS = [
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

const ADVICE =
  "No Chromium was found. Install Chromium, Google Chrome or Microsoft Edge, or name one in the environment variable LECTERN_CHROMIUM.";

/** The program file of an installed Chromium, Chrome or Edge; the environment variable LECTERN_CHROMIUM goes first. */
export function findChromium(): string | null {
  const named = process.env["LECTERN_CHROMIUM"];
  if (named) return isProgram(named) ? named : null;
  return places().find(isProgram) ?? null;
}

/** As `findChromium`; on a Debian-like machine where this runs as root, it is installed when missing. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const named = process.env["LECTERN_CHROMIUM"];
  if (named) throw new Error(`LECTERN_CHROMIUM names ${named}, which is no program that can be run.`);
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) installPackages("Chromium", PACKAGES, ADVICE);
  const installed = findChromium();
  if (!installed) throw new Error(ADVICE);
  return installed;
}

function places(): string[] {
  if (process.platform === "darwin") return MAC;
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
    return WINDOWS.flatMap((path) => roots.map((root) => join(root, path)));
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

if (import.meta.main) {
  try {
    console.log(`Browser: ${ensureChromium()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
