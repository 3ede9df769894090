import { Panel } from "../../components/panel/panel.tsx";
import { drawPage } from "../../components/ui/draw-page.tsx";
import { reportUncaught } from "../../lib/browser/report.ts";
import { tabBeside } from "../../lib/browser/tab-beside.ts";
import "../../components/ui/tokens.css";
import "../../components/ui/ui.css";
import "../../components/transcript/transcript.css";
import "../../components/popup/popup.css";
import "../../components/search/search.css";
import "../../components/panel/panel.css";

const place = document.getElementById("root");
if (!place) throw new Error("The panel's page has no element #root");
reportUncaught("page");
const tab = tabBeside(new URL(location.href));
await drawPage(place, (key) => <Panel key={key} tabId={tab} />);
