import { delimiter, join } from "node:path";
import { ensureProgram, printProgram, type Wanted } from "./programs.ts";

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

function wantedChromium(): Wanted {
  return {
    name: "Chromium",
    variable: "LECTERN_CHROMIUM",
    places: places(),
    packages: PACKAGES,
    advice:
      "No Chromium was found. Install Chromium, Google Chrome or Microsoft Edge, or name one in the environment variable LECTERN_CHROMIUM.",
  };
}

/** The program file of a Chromium, Chrome or Edge; on a Debian-like machine where this runs as root, it is installed when missing. */
export function ensureChromium(): string {
  return ensureProgram(wantedChromium());
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

if (import.meta.main) printProgram(ensureChromium);
