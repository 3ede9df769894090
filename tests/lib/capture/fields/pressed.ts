import { Window } from "happy-dom";
import { capture } from "../../../../lib/capture/capture.ts";

/** What a person gets who presses the button on this page. */
export async function pressed(html: string, address: string) {
  const window = new Window({ url: address });
  window.document.write(html);
  return capture(window.document as unknown as Document, new URL(address), () => Promise.resolve(null));
}
