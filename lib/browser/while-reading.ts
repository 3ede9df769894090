import type { Reply } from "../library/commands/command.ts";
import { openForReading } from "../library/open-for-reading.ts";
import { readableLibrary } from "../library/readable-library.ts";

/** The library, opened to be read as long as some work takes. Rejects with an OpeningError. */
export async function whileReading<T>(
  prepare: () => Promise<Reply<"prepare">>,
  work: (library: ReturnType<typeof readableLibrary>) => Promise<T>,
): Promise<T> {
  (await openForReading(prepare)).close();
  const library = readableLibrary();
  try {
    await library.open();
    return await work(library);
  } finally {
    library.close();
  }
}
