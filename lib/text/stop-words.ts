// Words that say how, not what. Written for spoken lectures: fillers of speech are among them.
const ENGLISH = `a about above actually after again against ago all almost already also although always am among an and another any anybody
anyone anything are aren around as ask asked at away back basically be became because become been before began behind being below best better
between big bit both bring but by call called came can cannot come comes coming could couldn course d day did didn different do does doesn doing
don done dont down during each either else end enough even ever every everybody everyone everything exactly fact far feel felt few find first for
found from full gave get gets getting give given go goes going gone gonna good got great guy guys had hadn half happen happened happens hard has
hasn have haven having he hear heard hello help her here hers herself hey hi high him himself his how however i if important in inside instead
into is isn it its itself just keep kind kinds knew know known last later laughter least left less let like little ll long look looked looking
looks lot lots m ma made make makes making many may maybe me mean means might mine more most much must my myself need needs never new next nice
no nobody none nor not nothing now of off often oh ok okay old on once one ones only or other others our ours ourselves out over own part people
perhaps place please point pretty probably put question quite rather re real really right s said same saw say saying says second see seen sense
set shall she should shouldn show side simply since small so some somebody someone something sometimes sort start started still stuff such sure t
take taken takes talk talked talking tell than thank thanks that the their theirs them themselves then there these they thing things think
thinking this those though thought three through thus time times to today together told too took toward tried true try trying turn turns two uh
um under until up upon us use used using usually ve very want wanted wants was wasn way ways we well went were weren what whatever when where
whether which while who whole whom whose why will with within without won word words work would wouldn wow yeah year years yes yet you your yours
yourself applause audience music`;

const CHINESE = `的 了 和 是 就 都 而 及 与 着 或 一个 没有 我们 你们 他们 她们 它们 是否 我 你 他 她 它 您 在 有 也 不 人 这 那 这个 那个 这些 那些 这样 那样
这种 那种 这里 那里 这么 那么 什么 怎么 怎样 为什么 哪 哪个 哪些 谁 多少 几 一 二 三 两 个 些 种 次 会 能 可以 可能 应该 要 想 去 来 到 说 看 做 用 让 把 被 给 对
从 向 以 为 于 由 将 还 又 再 更 最 很 非常 比较 太 真 只 才 已经 正在 曾经 因为 所以 但是 可是 不过 然后 如果 虽然 而且 并且 并 或者 以及 因此 于是 其 其中 之 等 等等
上 下 里 中 前 后 内 外 时 时候 现在 今天 一些 一下 一样 一种 就是 不是 还是 也是 都是 可能 其实 比如 例如 觉得 知道 认为 进行 通过 根据 关于 对于 由于 同时 以后 以前
自己 大家 东西 事情 问题 方面 啊 吧 呢 吗 嘛 呀 哦 哈 嗯 呃 唉 哎 啦 嘿 喂 得 地 过 好 好的 对吧 是吧 那 每 每个 各 各种 所有 任何 其他 另 另外 另一个 第一 第二 得到
使 使用 使得 本文 提出 基于 以上 以下 那么 起来 出来 下去 一点 有点 一直 之后 之前 之间 这是 那是 有的 不会 不能 没 多 少 大 小 像 跟 吃 点 里面 不同`;

const ALL: ReadonlySet<string> = new Set(`${ENGLISH} ${CHINESE}`.split(/\s+/));

/** Whether a folded word says nothing of what a text is about. */
export function isStopWord(word: string): boolean {
  return ALL.has(word);
}
