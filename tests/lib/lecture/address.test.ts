import { describe, expect, test } from "vitest";
import { safeAddress } from "../../../lib/lecture/address.ts";

describe("an address that runs, reads or hides something is no address", () => {
  test.each([
    "javascript:hit()",
    "JaVaScRiPt:hit()",
    " \u0000\njavascript:hit()",
    "java\tscript:hit()",
    "&#106;avascript:hit()",
    "data:text/html,<script>hit()</script>",
    `data:text/plain,${"a".repeat(2_000_000)}`,
    "vbscript:hit()",
    "file:///etc/passwd",
    "chrome://settings",
    "chrome-extension://abcdefghijklmnop/options.html",
    "about:blank",
    "view-source:https://example.org/",
    "blob:https://example.org/0f0e",
    "filesystem:https://example.org/temporary/x",
    "ftp://example.org/",
    "mailto:a@example.org",
    "https://[::1]:99999/",
    "https://",
    "//evil.example",
    "/watch?v=1",
    "",
    "nonsense",
  ])("%.60s", (address) => {
    expect(safeAddress(address)).toBeNull();
  });
});

describe("an address is kept in one spelling", () => {
  test.each([
    [" https://example.org/a ", "https://example.org/a"],
    ["HTTPS://EXAMPLE.org:443/a/../b", "https://example.org/b"],
    ["https://user:pass@example.org/", "https://example.org/"],
    ["https://аpple.com/", "https://xn--pple-43d.com/"],
    ["http://0177.0.0.1/", "http://127.0.0.1/"],
    ["http://2130706433/", "http://127.0.0.1/"],
    ["https://例え.jp/講義", "https://xn--r8jz45g.jp/%E8%AC%9B%E7%BE%A9"],
    ["https://example.org/?a=1#b", "https://example.org/?a=1#b"],
  ])("%s", (address, kept) => {
    expect(safeAddress(address)).toBe(kept);
    expect(safeAddress(kept)).toBe(kept);
  });
});

test("an address relative to a page leads where the page's link leads", () => {
  expect(safeAddress("../b", "https://example.org/a/c")).toBe("https://example.org/b");
  expect(safeAddress("//other.example/b", "https://example.org/")).toBe("https://other.example/b");
  expect(safeAddress("javascript:hit()", "https://example.org/")).toBeNull();
});
