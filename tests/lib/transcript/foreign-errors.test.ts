import { runInNewContext } from "node:vm";
import { afterEach, expect, test, vi } from "vitest";
import { decodeBytes } from "../../../lib/transcript/encoding/decode-bytes.ts";

/** As in Firefox, where what a content script decodes with belongs to the page, and so does what it throws. */
class PagesDecoder extends TextDecoder {
  override decode(...given: Parameters<TextDecoder["decode"]>): string {
    try {
      return super.decode(...given);
    } catch {
      throw runInNewContext("new TypeError('not UTF-8')");
    }
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a file that is no UTF-8 is read in its own encoding, whose ever the decoder's errors are", () => {
  vi.stubGlobal("TextDecoder", PagesDecoder);
  const lecture = Uint8Array.of(0xbd, 0xb2, 0xd7, 0xf9, 0xa3, 0xac, 0xbf, 0xaa, 0xca, 0xbc, 0xa1, 0xa3);
  expect(decodeBytes(lecture).text).toBe("讲座，开始。");
});
