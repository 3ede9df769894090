import { workOffscreen } from "../../lib/browser/work-offscreen.ts";

// The page that nobody sees: long answers arrive here while popups close and workers end.
workOffscreen();
