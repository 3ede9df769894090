import { drawPopup } from "../../components/popup/draw-popup.tsx";
import { begunPress } from "../../lib/browser/press.ts";

void drawPopup(begunPress());
