import { packDictionary, type DictionaryEntry } from "../../../../lib/search/translation/pack-dictionary.ts";

/** Entries in the form of CC-CEDICT, made up for tests. */
export const ENTRIES: readonly DictionaryEntry[] = [
  { simplified: "病毒", english: ["virus (CL:種|种[zhong3])", "(computing) computer virus"] },
  { simplified: "海洋", english: ["ocean"] },
  { simplified: "大洋", english: ["ocean", "(old) silver dollar"] },
  { simplified: "海洋生物", english: ["marine life"] },
  { simplified: "太阳能", english: ["solar energy"] },
  { simplified: "睡眠", english: ["sleep", "to sleep"] },
  { simplified: "学习", english: ["to learn; to study"] },
  { simplified: "猫", english: ["cat (CL:隻|只[zhi1])"] },
  { simplified: "的", english: ["of; ~'s (possessive particle)"] },
  { simplified: "张", english: ["surname Zhang", "to open up", "classifier for flat objects"] },
  { simplified: "音乐", english: ["music"] },
  { simplified: "吃闭门羹", english: ["to be denied entrance by somebody who does not want to see one (idiom)"] },
];

export const packed = async (): Promise<Uint8Array> => new TextEncoder().encode(packDictionary(ENTRIES));
