/** Light and dark as the system is; printed without what can only be pressed. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#1d1d1f,#ececee);--soft:light-dark(#5f6066,#a3a4aa);--line:light-dark(#dcdce0,#3a3a3f);--page:light-dark(#fff,#18181b);--fill:light-dark(#f1f1f4,#27272b);--accent:light-dark(#1f5fbf,#8ab4f8)}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 16px 64px;max-width:760px;background:var(--page);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:8px 16px}
h1{margin:0;font-size:24px;line-height:1.3}h2{margin:0;font-size:18px;line-height:1.35}h3{font-size:14px;margin:12px 0 4px}
a{color:var(--accent);text-decoration:none}a:hover,a:focus-visible{text-decoration:underline}
#count{flex-basis:100%;margin:0;color:var(--soft)}
button{font:inherit;padding:2px 12px;border:1px solid var(--line);border-radius:8px;background:var(--fill);color:inherit;cursor:pointer}
article{padding:20px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.meta{margin:4px 0;color:var(--soft);font-size:14px}
.tags{display:flex;flex-wrap:wrap;gap:6px;margin:8px 0;padding:0;list-style:none}
.tags a{display:block;padding:0 10px;border-radius:12px;background:var(--fill);font-size:14px}
.notes{margin:4px 0;padding-left:20px}.notes li{white-space:pre-wrap}.notes img{display:block;max-width:100%;margin:4px 0;border-radius:8px}
.text{white-space:pre-wrap;margin:8px 0}
summary{cursor:pointer;color:var(--soft);font-size:14px}
@media print{button,details:not([open]){display:none}body{max-width:none;padding:0;color:#000;background:#fff}article{break-inside:avoid-page}a{color:inherit}}
`;

/** A tag's entries, as the page's address says; so that going back works, and a link to a tag can be kept. */
export const PAGE_SCRIPT = `
(() => {
  const heading = document.querySelector("h1"), all = heading.textContent;
  const clear = document.getElementById("clear"), count = document.getElementById("count");
  const articles = [...document.querySelectorAll("article")];
  const tagsOf = (article) => [...article.querySelectorAll("[data-tag]")].map((link) => link.dataset.tag);
  const wanted = () => { try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; } };
  function show() {
    const tag = wanted();
    let shown = 0;
    for (const article of articles) {
      const fits = tag === "" || tagsOf(article).includes(tag);
      article.hidden = !fits;
      if (fits) shown++;
    }
    heading.textContent = tag === "" ? all : document.body.dataset.results.replace("{tag}", () => tag);
    clear.hidden = tag === "";
    count.textContent = shown + " / " + articles.length;
    scrollTo(0, 0);
  }
  clear.addEventListener("click", () => { location.hash = ""; });
  addEventListener("hashchange", show);
  show();
})();
`;
