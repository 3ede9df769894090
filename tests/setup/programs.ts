import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";

/** A program that the tests need, and how it comes onto a machine. */
export interface Wanted {
  readonly name: string;
  /** Environment variable that names another one, which goes first. */
  readonly variable: string;
  /** Where it may stand, the best first. */
  readonly places: readonly string[];
  /** Debian's packages of it. */
  readonly packages: readonly string[];
  /** What a person can do where it is not there and cannot be installed. */
  readonly advice: string;
}

/** What is asked of the machine, so that other machines can be imagined. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Root on Debian, or on what descends from it. */
  readonly mayInstall: boolean;
  isProgram(path: string): boolean;
  /** Runs `apt-get`; gives what went wrong, or null. */
  aptGet(args: readonly string[]): string | null;
}

/** The file of a program, installed when it is missing and may be; fails with what a person can do instead. */
export function ensureProgram(wanted: Wanted, machine: Machine = thisMachine()): string {
  const named = machine.environment[wanted.variable];
  if (named && machine.isProgram(named)) return named;
  if (named) throw new Error(`${wanted.variable} names ${named}, which is no program that can be run.`);
  const find = () => wanted.places.find((place) => machine.isProgram(place));
  const found = find();
  if (found) return found;
  if (machine.mayInstall) install(wanted, machine);
  const installed = find();
  if (!installed) throw new Error(wanted.advice);
  return installed;
}

function install({ name, packages, advice }: Wanted, machine: Machine): void {
  console.log(`Installing ${name}…`);
  for (const command of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const problem = machine.aptGet(["-qq", ...command]);
    if (problem !== null) throw new Error(`${advice}\napt-get ${command.join(" ")} failed: ${problem}`);
  }
}

function thisMachine(): Machine {
  return {
    environment: process.env,
    mayInstall: process.getuid?.() === 0 && existsSync("/etc/debian_version"),
    isProgram,
    aptGet(args) {
      const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      const { status, stderr, error } = spawnSync("apt-get", args, { encoding: "utf8", env: environment });
      return status === 0 ? null : (error?.message ?? stderr);
    },
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for this user: the next place is tried.
    return false;
  }
}

/** For a script that only sees to it that a program is there: says where it is, or what to do. */
export function printProgram(ensure: () => string): void {
  try {
    console.log(`Browser: ${ensure()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
