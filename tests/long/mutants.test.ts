import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ROOT } from "../setup/source.ts";

/**
 * Which share of the declarations of each folder is changed: some minutes for each. `npm run mutants` changes all, and
 * those of the other folders.
 */
const SHARES = { "lib/text": "0.15", "lib/lecture": "0.12" };
/** Of small samples some fall under the aim by chance: this one is looked at again and again. */
const SEED = process.env["LECTERN_SEED"] ?? "3";

test.each(Object.entries(SHARES))(
  `of the changes that are made in %s, a share of %s of it, four of five are noticed by a test (seed ${SEED})`,
  (folder, share) => {
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST") && name !== "NODE_ENV");
    const { status, stdout, stderr } = spawnSync(process.execPath, ["tests/mutants/run.ts", folder], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...Object.fromEntries(own), LECTERN_SHARE: share, LECTERN_SEED: SEED },
    });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    console.log(stdout.trim().split("\n").at(-1));
  },
);
