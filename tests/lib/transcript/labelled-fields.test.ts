import { expect, test } from "vitest";
import { withoutFields } from "../../../lib/transcript/formats/timed-text/labelled-fields.ts";

const turns = ["Time: 0:03", "Speaker: Ada", "Text: Hello", "Time: 0:05", "Speaker: Bo", "Text: Good day"];
const written = (lines: readonly string[]) => withoutFields(lines).filter((line) => line.startsWith("["));

test("names belong to the times above them, whatever name the file gives itself at its top", () => {
  const own = withoutFields(turns).join("\n");
  expect(own).toContain("[0:03] Ada: ");
  expect(own).toContain("[0:05] Bo: ");
  expect(withoutFields(["Name: Talk about tides", ...turns]).join("\n")).toContain(own);
});

test("names that stand above their times belong to those", () => {
  const named = ["Speaker: Ada", "Time: 0:03", "Text: Hello", "", "Speaker: Bo", "Time: 0:05", "Text: Good day"];
  expect(written(named)).toEqual(["[0:03] Ada: ", "[0:05] Bo: "]);
});
