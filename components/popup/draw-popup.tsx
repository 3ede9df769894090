import { createRoot } from "react-dom/client";
import { followInterface, showMirroredInterface } from "../../lib/browser/interface.ts";
import type { Press } from "../../lib/browser/press.ts";
import { reportUncaught } from "../../lib/browser/report.ts";
import { Popup } from "./popup.tsx";
import { startReading } from "./start-reading.ts";
import "../ui/tokens.css";
import "../ui/ui.css";
import "./popup.css";
import "../search/search.css";

/** Draws the popup once its words are there, and anew when the language of the interface changes. */
export async function drawPopup(pressed: Press): Promise<void> {
  reportUncaught("popup");
  const place = document.querySelector("#root");
  if (!place) throw new Error("The popup's page has no place to draw in");
  const reading = startReading(pressed);
  await showMirroredInterface();
  const root = createRoot(place);
  let drawn = 0;
  const draw = () => root.render(<Popup key={drawn++} reading={reading} />);
  draw();
  followInterface(draw);
}
