import { ProtocolError } from "puppeteer-core";
import { expect, test } from "vitest";
import { giveAnswer } from "./answer-requests.ts";

function failing(error: Error) {
  const fail = async () => {
    throw error;
  };
  return { abort: fail, respond: fail };
}

const html = { type: "text/html", body: "<p>" };

test.each([null, html])("a request that the page has taken back needs no answer (%o)", async (answer) => {
  const gone = new ProtocolError("no such request: Blocked request with id 37 not found");
  await expect(giveAnswer(failing(gone), answer)).resolves.toBeUndefined();
  await expect(giveAnswer(failing(new ProtocolError("Target closed")), answer)).resolves.toBeUndefined();
});

test.each([null, html])("any other failure of an answer is a failure (%o)", async (answer) => {
  const wrong = new ProtocolError("invalid argument: expected a status");
  await expect(giveAnswer(failing(wrong), answer)).rejects.toThrow(wrong);
  await expect(giveAnswer(failing(new TypeError("no function")), answer)).rejects.toThrow("no function");
});
