import { FIELD_WEIGHT, SPEECH_WEIGHTS, TAG_WEIGHT, TEXT_GROWTH } from "./weights.ts";
import { ALL_FIELDS, FIELD, OFTEN_SHIFT, type Partition, type IndexedField } from "../partition.ts";

const WEIGHTS = Object.entries(FIELD).map(([field, bit]) => [bit, FIELD_WEIGHT[field as IndexedField]] as const);
const ALL_INFO = 256;

const facts = new Float32Array(ALL_INFO).fill(TAG_WEIGHT);
const speech = Float32Array.from({ length: ALL_INFO }, (_, info) => SPEECH_WEIGHTS[info] ?? 0);
const text = new Map([[ALL_FIELDS, textWeights(ALL_FIELDS)]]);

/** What a posting counts for, by what it says of itself; of the fields of `text` only those in `allowed` count. */
export function weightsOf(partition: Partition, allowed: number): Float32Array {
  if (partition === "facts") return facts;
  if (partition === "speech") return speech;
  const weights = text.get(allowed) ?? textWeights(allowed);
  text.set(allowed, weights);
  return weights;
}

function textWeights(allowed: number): Float32Array {
  return Float32Array.from({ length: ALL_INFO }, (_, info) => textWeight(info, allowed));
}

function textWeight(info: number, allowed: number): number {
  let best = 0;
  for (const [bit, weight] of WEIGHTS) if ((info & allowed & bit) !== 0 && weight > best) best = weight;
  return best * (TEXT_GROWTH[info >>> OFTEN_SHIFT] ?? 1);
}

/** How much a word that so many of all lectures have tells them apart; always above 0. */
export function rarity(having: number, all: number): number {
  return Math.log(1 + (Math.max(all, having) - having + 0.5) / (having + 0.5));
}
