import { startReading } from "../../components/capture/follow-page.ts";
import { showMirroredInterface } from "../../lib/browser/interface.ts";
import "../../components/ui/tokens.css";
import "../../components/ui/ui.css";
import "../../components/capture/popup.css";

// The page is read while the browser still loads and compiles React.
const reading = startReading();
showMirroredInterface();
void import("../../components/capture/draw-popup.tsx").then(({ drawPopup }) => drawPopup(reading));
