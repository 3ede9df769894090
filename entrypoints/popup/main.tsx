import { press } from "../../lib/browser/press.ts";
import "../../components/ui/tokens.css";
import "../../components/ui/ui.css";
import "../../components/capture/popup.css";

// The page is read while the browser still loads and compiles everything else.
const pressed = press();
void import("../../components/capture/draw-popup.tsx").then(({ drawPopup }) => drawPopup(pressed));
