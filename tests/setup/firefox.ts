import { delimiter, join } from "node:path";
import { ensureProgram, printProgram, type Wanted } from "./programs.ts";

const NAMES = ["firefox-esr", "firefox", "firefox-developer-edition"];

const MAC = ["/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox"];

const WINDOWS = [String.raw`Firefox Developer Edition\firefox.exe`, String.raw`Mozilla Firefox\firefox.exe`];

export function wantedFirefox(): Wanted {
  return {
    name: "Firefox",
    variable: "LECTERN_FIREFOX",
    places: places(),
    // With a font for Chinese, so that pictures show what a person would see.
    packages: ["firefox-esr", "fonts-noto-cjk"],
    advice:
      "No Firefox was found. Install Firefox ESR or Firefox Developer Edition, or name one in the environment variable LECTERN_FIREFOX.",
  };
}

/** The program file of a Firefox; on a Debian-like machine where this runs as root, it is installed when missing. */
export function ensureFirefox(): string {
  return ensureProgram(wantedFirefox());
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

if (import.meta.main) printProgram(ensureFirefox);
