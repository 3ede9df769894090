import { configureGlobal } from "fast-check";
import { vi } from "vitest";
import { loadSyncWords } from "../../lib/words/sync-words.ts";
import { loadListeningWords } from "../../lib/words/listening-words.ts";
import { needLibraryWords } from "../../lib/words/library-words.ts";
import { loadRecoveryWords } from "../../lib/words/recovery-words.ts";
import { loadPageWords } from "../../lib/words/page-words.ts";

// Unit tests have no browser that could remember a failure.
vi.mock("../../lib/browser/report.ts", async () => (await import("../components/library/fake-report.ts")).fakeReport());

// The same cases in every run; another seed looks for others.
configureGlobal({ seed: Number(process.env["LECTERN_SEED"] ?? 20_261_129) });

needLibraryWords();
await Promise.all([loadPageWords("en"), loadPageWords("zh-CN")]);
await Promise.all([loadSyncWords("en"), loadSyncWords("zh-CN")]);
await Promise.all([loadListeningWords("en"), loadListeningWords("zh-CN")]);
await Promise.all([loadRecoveryWords("en"), loadRecoveryWords("zh-CN")]);
