import { afterEach, expect, test } from "vitest";
import { saySpeechFailure } from "../../../components/speech/say-speech-failure.ts";
import { setInterfaceLanguage } from "../../../lib/words/say.ts";

afterEach(() => setInterfaceLanguage("en"));

const failure = (reason: string, detail?: string) =>
  saySpeechFailure({ reason, host: "home.example", ...(detail !== undefined && { detail }) });

test.each(["en", "zh-CN"] as const)(
  "in %s a file in which nothing was found is not said to be of a kind",
  (language) => {
    setInterfaceLanguage(language);
    expect(failure("no-decoder")).toMatch(/breaks off, or is of a kind|文件不完整，或是/);
    expect(failure("no-decoder", "ac-3")).toContain("ac-3");
  },
);

test.each(["cut", "endless"])("of an answer that is %s nothing is kept, and that is not claimed", (reason) => {
  expect(failure(reason)).toContain("The parts before it are kept.");
  setInterfaceLanguage("zh-CN");
  expect(failure(reason)).toContain("之前的部分已保留。");
});
