import { press } from "../../lib/browser/press.ts";

// The page is read while the browser still loads and compiles everything else; even a style sheet would hold this up.
const pressed = press();
void import("../../components/popup/draw-popup.tsx").then(({ drawPopup }) => drawPopup(pressed));
