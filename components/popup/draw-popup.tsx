import { createRoot } from "react-dom/client";
import { followInterface, showMirroredInterface } from "../../lib/browser/interface.ts";
import type { Press } from "../../lib/browser/press.ts";
import { reportUncaught } from "../../lib/browser/report.ts";
import { loadPageWords } from "../../lib/words/page-words.ts";
import { Popup } from "./popup.tsx";
import { startReading } from "./start-reading.ts";
import "../ui/tokens.css";
import "../ui/ui.css";
import "./popup.css";
import "../search/search.css";

/** Draws the popup, and anew when the language of the interface changes. */
export function drawPopup(pressed: Press): void {
  reportUncaught("popup");
  const place = document.querySelector("#root");
  if (!place) throw new Error("The popup's page has no place to draw in");
  const reading = startReading(pressed);
  loadPageWords();
  showMirroredInterface();
  const root = createRoot(place);
  let drawn = 0;
  const draw = () => root.render(<Popup key={drawn++} reading={reading} />);
  draw();
  followInterface(draw);
}
