import { describe, expect, test } from "vitest";
import { agreement } from "../../../lib/capture/metadata/agreement.ts";

const HERE = "https://tube.example/@user123456/video/77";

describe("an address that metadata names means this page, another one, or proves nothing", () => {
  test.each([
    ["same", HERE, HERE],
    ["same", "/@user123456/video/77/", HERE],
    ["other", "https://tube.example/@user123456/video/78", HERE],
    ["same", "https://m.tube.example/@user123456/video/77?x=1", HERE],
    ["unknown", "https://tube.example/", HERE],
    ["unknown", "https://elsewhere.example/@user123456/video/78", HERE],
    ["unknown", "", HERE],
    ["same", "/watch/884422/the-tide-tables", "https://tube.example/watch/884422"],
    ["same", "/talks/tides-884422", "https://tube.example/talks/884422-tides"],
    ["other", "/talks/the-first-lecture", "https://tube.example/talks/the-second-lecture"],
    ["other", "/play?id=aaaa1111", "https://tube.example/play?id=bbbb2222"],
    ["same", "/lecture-1-intro", "https://tube.example/course/lecture-1-intro"],
  ])("%s: %s on %s", (expected, named, address) => {
    expect(agreement(named, new URL(address))).toBe(expected);
  });
});
