import { segmentWords } from "../text/segment-words.ts";
import { isStopWord } from "../text/stop-words.ts";
import { HAS_CJK } from "../text/scripts.ts";

export interface PhraseSource {
  readonly title: string;
  readonly description: string;
  /** What was said, as far as it is known. */
  readonly transcript: string;
  /** BCP 47. */
  readonly language: string | null;
}

/** A phrase that a lecture seems to be about. */
export interface KeyPhrase {
  /** Folded. */
  readonly text: string;
  readonly inTitle: boolean;
  readonly inDescription: boolean;
  readonly weight: number;
}

interface Count {
  title: number;
  description: number;
  said: number;
}

/** What may stand inside a phrase; everything else ends it. */
const CLAUSE = /[^\p{P}\p{S}\p{C}]+(?:[-'’·&+#.](?=[\p{L}\p{N}+#])[^\p{P}\p{S}\p{C}]*)*[+#]*/gu;
const MOST_WORDS = { dense: 6, spaced: 3 };
const NUMBER = /^[\d\s.]+$/;
/** So many of the likeliest are compared with one another. */
const COMPARED = 150;
/** A description or transcript longer than this says nothing new that could be told apart; UTF-16 units. */
const READ = { description: 5_000, transcript: 30_000 };

/*
 * Found by trial on one half of 1,204 Chinese abstracts with their authors' keywords, and confirmed on the other half
 * (precision and recall of ten phrases).
 */
const TITLE = 1.5;
const REPETITION = 1.1;
const SAID = 0.35;
const BOTH = 1.6;
/** By the number of characters: 法 says less than 方法, and nobody tags with a sentence. */
const LENGTH = [0, 0, 0.65, 0.85, 1.2, 0.95, 0.95, 0.8, 0.7, 0.55, 0.45, 0.35, 0.3, 0.2, 0.2];
/** By the number of words of a spaced script. */
const WORDS = [0, 0.8, 1.2, 0.8];

// Words that papers and talks are full of, whatever they are about.
const FRAME = new Set(
  `基于 研究 分析 和 与 及 对 在 中 的 为 了 是 进行 表明 结果 采用 通过 提出 具有 利用 可以 能 并 等 以 其 从 由 被 有 较 及其 以及 不同 结论 目的 本文 文章 介绍 讨论
探讨 阐述 论述 方法 显著 明显 有效 主要 分别 得到 得出 给出 提高 增加 降低 减少 影响 存在 说明 认为 作为 成为 而 但 或 也 都 将 把 使 让 对于 关于 针对 根据 随着 一种 一个 这 该 此 各
某 例 组 后 前 时 内 上 下 间 观察 比较 目前 近年来 国内外 我国 新 论 浅谈 浅析 试论 若干 首先 最后 同时 此外 因此 从而 并且 不仅 而且 如何 什么 建立 包括 还有 设计 应用 实现 问题 特点 发展 作用 过程 这个 那个 我们 你们 他们 大家 视频 up
主 up主 关注 点赞 投币 收藏 三连 简介 本期 更新 合集 完整版 全集 官方 video episode lecture talk channel subscribe follow link links part full official interview`.split(
    /\s+/,
  ),
);

/** What a lecture seems to be about, in English or Chinese, the likeliest phrase first. */
export function keyPhrases(source: PhraseSource, most: number): KeyPhrase[] {
  const counts = new Map<string, Count>();
  const language = source.language ?? undefined;
  addPhrases(counts, source.title, "title", language);
  addPhrases(counts, source.description.slice(0, READ.description), "description", language);
  addPhrases(counts, source.transcript.slice(0, READ.transcript), "said", language);
  const weighed = [...counts]
    .map(([text, count]) => ({ text, count, weight: weigh(text, count) }))
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, COMPARED);
  const chosen: typeof weighed = [];
  for (const each of weighed) {
    if (chosen.length === most) break;
    if (!isFragment(each, weighed) && !chosen.some((other) => saysTheSame(other, each))) chosen.push(each);
  }
  return chosen.map(({ text, count, weight }) => ({
    text,
    inTitle: count.title > 0,
    inDescription: count.description > 0,
    weight,
  }));
}

function addPhrases(counts: Map<string, Count>, text: string, where: keyof Count, language: string | undefined): void {
  for (const [clause] of text.matchAll(CLAUSE)) {
    const words = segmentWords(clause, language).map((word) => (word.trim() === "" ? "" : word));
    for (let start = 0; start < words.length; start++) addFrom(counts, words, start, where);
  }
}

function addFrom(counts: Map<string, Count>, words: readonly string[], start: number, where: keyof Count): void {
  let phrase = "";
  for (let at = start; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "" || isStopWord(word) || FRAME.has(word)) return;
    const isTight = phrase === "" || HAS_CJK.test(word) || HAS_CJK.test(phrase.slice(-1));
    phrase = isTight ? phrase + word : `${phrase} ${word}`;
    const limit = HAS_CJK.test(phrase) ? MOST_WORDS.dense : MOST_WORDS.spaced;
    if (at - start >= limit || phrase.length > 60) return;
    if (NUMBER.test(phrase) || phrase.length < 2) continue;
    const count = counts.get(phrase) ?? { title: 0, description: 0, said: 0 };
    count[where]++;
    counts.set(phrase, count);
  }
}

function weigh(text: string, { title, description, said }: Count): number {
  const places = Math.min(1, title) * TITLE + description ** REPETITION + SAID * Math.log2(1 + said);
  const both = title > 0 && description + said > 0 ? BOTH : 1;
  const shape = HAS_CJK.test(text)
    ? (LENGTH[Array.from(text).length] ?? 0.1)
    : (WORDS[text.split(" ").length] ?? 0.5) * Math.min(1, text.length / 5);
  return places * both * shape;
}

interface Weighed {
  readonly text: string;
  readonly count: Count;
}

/** Never there without the same longer phrase around it: 肾活血 of 补肾活血汤. */
function isFragment(phrase: Weighed, all: readonly Weighed[]): boolean {
  const times = total(phrase);
  if (times < 2) return false;
  return all.some((other) => isWithin(phrase.text, other.text) && total(other) >= times && !isLong(other.text));
}

/** Parts of one phrase say little more than the phrase. */
function saysTheSame(chosen: Weighed, next: Weighed): boolean {
  if (isWithin(next.text, chosen.text)) return total(next) <= total(chosen) * 2;
  if (isWithin(chosen.text, next.text)) return total(next) * 2 <= total(chosen) || total(next) < 2;
  return false;
}

function total({ count }: Weighed): number {
  return count.title + count.description + count.said;
}

function isWithin(part: string, whole: string): boolean {
  return part.length < whole.length && whole.includes(part);
}

function isLong(text: string): boolean {
  return HAS_CJK.test(text) ? Array.from(text).length > 9 : text.split(" ").length > 3;
}
