import type { PageReading } from "../../../components/popup/page-reading.ts";

/** What the popup knows where nothing of a page can be read, beside a library. */
export function unreadPage(library: PageReading["library"]): PageReading {
  return {
    tab: Promise.resolve(null),
    read: Promise.resolve(null),
    address: async () => ({ address: null, isLoading: false }),
    waits: new Promise(() => {}),
    library,
  };
}
