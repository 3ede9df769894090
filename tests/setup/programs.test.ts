import { expect, test, vi } from "vitest";
import { wantedFirefox } from "./firefox.ts";
import { ensureProgram, type Machine, type Wanted } from "./programs.ts";

const wanted: Wanted = { ...wantedFirefox(), places: ["/usr/bin/firefox-esr", "/usr/bin/firefox"] };

/** A machine on which these programs are there, and on which `apt-get install` brings some. */
function machine(there: readonly string[], more: Partial<Machine> & { readonly brings?: readonly string[] } = {}) {
  const programs = new Set(there);
  const asked: string[] = [];
  const aptGet = (args: readonly string[]) => {
    asked.push(args.join(" "));
    if (args.includes("install")) for (const each of more.brings ?? []) programs.add(each);
    return null;
  };
  const imagined: Machine = {
    environment: {},
    mayInstall: false,
    isProgram: (path) => programs.has(path),
    aptGet,
    ...more,
  };
  return { imagined, asked };
}

test("a Firefox that is there is taken, the best first, and nothing is installed", () => {
  const { imagined, asked } = machine(["/usr/bin/firefox", "/usr/bin/firefox-esr"], { mayInstall: true });
  expect(ensureProgram(wanted, imagined)).toBe("/usr/bin/firefox-esr");
  expect(asked).toEqual([]);
});

test("the one that the variable names goes first, and one that cannot be run is said to be so", () => {
  const environment = { LECTERN_FIREFOX: "/opt/firefox" };
  expect(ensureProgram(wanted, machine(["/opt/firefox", "/usr/bin/firefox"], { environment }).imagined)).toBe(
    "/opt/firefox",
  );
  expect(() => ensureProgram(wanted, machine(["/usr/bin/firefox"], { environment }).imagined)).toThrow(
    "LECTERN_FIREFOX names /opt/firefox, which is no program that can be run.",
  );
});

test("on Debian, as root, it is installed where it is missing", () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const { imagined, asked } = machine([], { mayInstall: true, brings: ["/usr/bin/firefox-esr"] });
  expect(ensureProgram(wanted, imagined)).toBe("/usr/bin/firefox-esr");
  expect(asked).toEqual(["-qq update", "-qq install -y --no-install-recommends firefox-esr fonts-noto-cjk"]);
  expect(log.mock.calls).toEqual([["Installing Firefox…"]]);
  log.mockRestore();
});

test("elsewhere nothing is installed, and a sentence says what to do", () => {
  const { imagined, asked } = machine([]);
  expect(() => ensureProgram(wanted, imagined)).toThrow(
    "No Firefox was found. Install Firefox ESR or Firefox Developer Edition, or name one in the environment variable LECTERN_FIREFOX.",
  );
  expect(asked).toEqual([]);
});

test("an installation that fails says what to do, and what apt-get said", () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const { imagined } = machine([], { mayInstall: true, aptGet: () => "no network" });
  expect(() => ensureProgram(wanted, imagined)).toThrow(
    /^No Firefox was found\..*\napt-get update failed: no network$/,
  );
  log.mockRestore();
});
