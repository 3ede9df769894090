import { vi } from "vitest";
import { loadPageWords } from "../../lib/words/page-words.ts";

// Unit tests have no browser that could remember a failure.
vi.mock("../../lib/browser/report.ts", async () => (await import("../components/library/fake-report.ts")).fakeReport());

await Promise.all([loadPageWords("en"), loadPageWords("zh-CN")]);
