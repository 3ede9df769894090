import type { enCite } from "./en-cite.ts";
import type { Words } from "./words.ts";

const FORMATS = {
  apa: "APA 第 7 版",
  mla: "MLA 第 9 版",
  chicago: "芝加哥格式（注释与书目）",
  gbt7714: "GB/T 7714—2015",
  bibtex: "BibTeX",
  ris: "RIS",
  csl: "CSL-JSON",
  markdown: "Markdown 链接",
  link: "纯链接",
} as const;

/** Referring to a lecture or a moment of it. */
export const zhCNCite: Pick<Words, keyof typeof enCite> = {
  cite: "引用",
  citeEntry: "引用此讲座",
  citationFormat: "样式或格式",
  citationFormats: (format) => FORMATS[format],
  citedMoment: "时间",
  wholeLecture: "全部",
  oddMoment: "请输入 12:34 或 1:02:03 这样的时间；留空则引用整个讲座。",
  creatorsArePeople: (count) => (count === 1 ? "作者是个人，而不是频道或机构" : "这些作者是个人，而不是频道或机构"),
  reference: "参考文献",
  referenceInText: "文中或注释中",
  checkReference: "依据页面上的信息生成。提交前请核对姓名和日期。",
  referenceFailed: "无法生成这条参考文献。讲座没有改动。请换一种样式，或重新加载此页面。",
  referenceCopied: "已复制",
  referenceNotCopied: "浏览器不允许 Lectern 复制。请选中文字自行复制。",
};
