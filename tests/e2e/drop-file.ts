import type { Page } from "puppeteer-core";

/** Drops a file onto a page, as from the folder of another program. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const client = await page.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", { type, x: 500, y: 400, data });
  await client.detach();
}
