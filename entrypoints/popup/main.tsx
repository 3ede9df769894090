import { createRoot } from "react-dom/client";
import { startReading } from "../../components/capture/follow-page.ts";
import { Popup } from "../../components/capture/popup.tsx";
import { followInterface, showMirroredInterface } from "../../lib/browser/interface.ts";
import "../../components/ui/tokens.css";
import "../../components/ui/ui.css";
import "../../components/capture/popup.css";

// The page is read while React draws the first frame.
const reading = startReading();
showMirroredInterface();
const place = document.querySelector("#root");
if (place) {
  const root = createRoot(place);
  let drawn = 0;
  const draw = () => root.render(<Popup key={drawn++} reading={reading} />);
  draw();
  followInterface(draw);
}
