import { loadPageWords } from "../../lib/words/page-words.ts";

loadPageWords();
