import { drawPage } from "../../components/ui/draw-page.tsx";
import { Library } from "../../components/library/library.tsx";
import { reportUncaught } from "../../lib/browser/report.ts";
import "../../components/ui/tokens.css";
import "../../components/ui/ui.css";
import "../../components/library/library.css";
import "../../components/cite/cite.css";
import "../../components/duplicates/duplicates.css";
import "../../components/series/series.css";
import "../../components/tags/tags.css";
import "../../components/search/search.css";
import "../../components/filters/filters.css";
import "../../components/saved/saved.css";
import "../../components/overview/overview.css";

const place = document.getElementById("root");
if (!place) throw new Error("The library page has no element #root");
reportUncaught("page");
await drawPage(place, (key) => <Library key={key} />);
