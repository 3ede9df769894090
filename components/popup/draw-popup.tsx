import type { Press } from "../../lib/browser/press.ts";
import { reportUncaught } from "../../lib/browser/report.ts";
import { drawPage } from "../ui/draw-page.tsx";
import { Popup } from "./popup.tsx";
import { startReading } from "./start-reading.ts";
import "../ui/tokens.css";
import "../ui/ui.css";
import "./popup.css";
import "../search/search.css";

/** Draws the popup, which reads the page meanwhile. */
export async function drawPopup(pressed: Press): Promise<void> {
  reportUncaught("popup");
  const place = document.querySelector("#root");
  if (!place) throw new Error("The popup's page has no place to draw in");
  const reading = startReading(pressed);
  await drawPage(place, (key) => <Popup key={key} reading={reading} />);
}
