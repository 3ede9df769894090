import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for this user: the next place is tried.
    return false;
  }
}

/** Installs Debian's packages; fails with what a person can do instead. */
export function installPackages(what: string, packages: readonly string[], advice: string): void {
  console.log(`Installing ${what}…`);
  const commands = [["update"], ["install", "-y", "--no-install-recommends", ...packages]];
  for (const command of commands) {
    const { status, stderr } = spawnSync("apt-get", ["-qq", ...command], {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status !== 0) throw new Error(`${advice}\napt-get ${command.join(" ")} failed: ${stderr}`);
  }
}
