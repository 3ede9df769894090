import { press } from "../../lib/browser/press.ts";

// The page is read while the browser still loads and compiles everything else; even a style sheet would hold this up.
const pressed = press();
// Asked for in its own turn, it would come after all that draws the first frame: its answers fill the form.
void import("../../components/popup/after-press.ts");
void import("../../components/popup/draw-popup.tsx").then(({ drawPopup }) => drawPopup(pressed));
