import { expect, test } from "vitest";
import { readAhead } from "../../../lib/transfer/read-ahead.ts";

async function* counted(log: string[], most: number, failsAt = Infinity) {
  try {
    for (let number = 1; number <= most; number++) {
      if (number === failsAt) throw new Error("The file is gone");
      log.push(`read ${number}`);
      yield number;
    }
  } finally {
    log.push("closed");
  }
}

test("one is read while the one before is in use, and no more than one", async () => {
  const log: string[] = [];
  for await (const number of readAhead(counted(log, 3))) {
    await Promise.resolve();
    log.push(`used ${number}`);
  }
  expect(log).toEqual(["read 1", "read 2", "used 1", "read 3", "used 2", "closed", "used 3"]);
});

test("what goes wrong ahead is said after all that was read before has been used", async () => {
  const log: string[] = [];
  const read = async () => {
    for await (const number of readAhead(counted(log, 3, 2))) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.push(`used ${number}`);
    }
  };
  await expect(read()).rejects.toThrow("The file is gone");
  expect(log).toEqual(["read 1", "closed", "used 1"]);
});

test("who stops half-way has what is read from closed", async () => {
  const log: string[] = [];
  for await (const number of readAhead(counted(log, 9))) if (number === 2) break;
  expect(log).toEqual(["read 1", "read 2", "read 3", "closed"]);
});
