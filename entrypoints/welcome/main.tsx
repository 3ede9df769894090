import { drawPage } from "../../components/ui/draw-page.tsx";
import { WelcomePage } from "../../components/welcome/welcome-page.tsx";
import { reportUncaught } from "../../lib/browser/report.ts";
import "../../components/ui/tokens.css";
import "../../components/ui/ui.css";
import "../../components/library/library.css";
import "../../components/welcome/welcome.css";

const place = document.getElementById("root");
if (!place) throw new Error("The first page has no element #root");
reportUncaught("page");
await drawPage(place, (key) => <WelcomePage key={key} />);
