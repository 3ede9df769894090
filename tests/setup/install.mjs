// Plain JavaScript without dependencies: this runs before anything is installed, on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
// npm writes this file at the end of an installation.
const installed = `${root}node_modules/.package-lock.json`;

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Lectern needs Node 20 or newer; this is ${process.versions.node}. See https://nodejs.org.`);
  process.exit(1);
}

const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
if (!isCurrent) {
  console.log("Installing packages…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("The packages could not be installed: see npm's message above.");
    process.exit(1);
  }
}
