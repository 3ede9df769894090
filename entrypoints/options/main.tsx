import { createRoot } from "react-dom/client";
import { Library } from "../../components/library/library.tsx";
import { reportUncaught } from "../../lib/browser/report.ts";
import { followInterface, showMirroredInterface } from "../../lib/browser/interface.ts";
import "../../components/ui/tokens.css";
import "../../components/ui/ui.css";
import "../../components/library/library.css";
import "../../components/cite/cite.css";
import "../../components/tags/tags.css";
import "../../components/search/search.css";
import "../../components/filters/filters.css";
import "../../components/saved/saved.css";

const page = document.getElementById("root");
if (!page) throw new Error("The library page has no element #root");
const root = createRoot(page);
let times = 0;

/** A new key has every text said anew in the language of the interface. */
function show(): void {
  root.render(<Library key={times++} />);
}

reportUncaught("page");
await showMirroredInterface();
show();
followInterface(show);
