/** A made-up lecture of the library that the pictures show. */
export interface Talk {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly site?: string;
  readonly kind?: "video" | "audio";
  readonly minutes: number;
  /** Saved so many days ago. */
  readonly at: number;
  readonly tags: readonly string[];
  readonly language?: string;
  readonly course?: readonly [title: string, position: number];
  readonly description?: string;
  readonly summary?: string;
  readonly chapters?: readonly (readonly [seconds: number, title: string])[];
  readonly said?: readonly (readonly [seconds: number, text: string])[];
  readonly notes?: readonly (readonly [seconds: number, text: string])[];
  /** How much of it was watched, from 0 to 1. */
  readonly seen?: number;
}

const OCEANS = "Oceans and climate";

export const TALKS: readonly Talk[] = [
  {
    id: "tides",
    title: "Why the sea rises twice a day",
    by: "Dr. Ines Marlow",
    minutes: 48,
    at: 1,
    tags: ["Oceans/Tides", "Physics", "Exam"],
    course: [OCEANS, 1],
    seen: 0.6,
    description: "The moon pulls on the ocean and raises two bulges of water. The earth turns beneath them once a day.",
    summary:
      "The moon pulls harder on the near side of the earth than on its centre, and harder on the centre than on the far side. So the water is drawn out into two bulges, and the earth turns beneath both of them once a day [4:20].\n\nThe sun does the same with less than half the strength [12:05]. At new and full moon both pull along one line: spring tides. At half moon they work against each other: neap tides.\n\nWhere a bay sways at the rhythm of the tide, the water rises many times higher, up to 16 metres in the Bay of Fundy [31:40].",
    chapters: [
      [0, "Two bulges"],
      [725, "Sun and moon"],
      [1900, "Bays that resonate"],
    ],
    said: [
      [0, "Good evening, and welcome to the first lecture on oceans and climate."],
      [9, "Tonight we ask a question that every child at the sea has asked."],
      [16, "Why does the water go away, and why does it come back, twice a day?"],
      [260, "The moon pulls on the near side of the earth more than on its centre."],
      [268, "And on the far side less. What is left over is the tidal force."],
      [276, "It draws the ocean out into two bulges, one under the moon, one opposite."],
      [285, "The earth turns beneath them, and so a coast meets high tide twice."],
      [725, "The sun pulls as well. It is far larger, but far away."],
      [733, "The tidal force falls with the third power of the distance."],
      [742, "That leaves the sun with less than half of what the moon does."],
      [1900, "In the Bay of Fundy the water rises sixteen metres."],
      [1908, "The bay sways by itself in about twelve and a half hours."],
      [1917, "The tide pushes at just that rhythm, as one pushes a swing."],
    ],
    notes: [
      [268, "Tidal force = difference of the pull, not the pull itself."],
      [733, "1/r³: ask why in the seminar."],
      [1908, "Resonance, compare with the swing of lecture 3."],
    ],
  },
  {
    id: "currents",
    title: "The conveyor belt: how heat travels through the oceans",
    by: "Dr. Ines Marlow",
    minutes: 52,
    at: 3,
    tags: ["Oceans/Currents", "Climate", "Exam"],
    course: [OCEANS, 2],
    seen: 1,
    summary: "Cold, salty water sinks in the north and returns on the surface a thousand years later.",
    said: [
      [0, "Last time we spoke of the tide, which comes and goes."],
      [640, "Water that is cold and salty is heavy, and sinks."],
      [655, "A tide stirs the deep; without it the belt would stand still."],
    ],
  },
  {
    id: "softmax",
    title: "Attention, one matrix at a time",
    by: "Prof. Amara Lindqvist",
    minutes: 74,
    at: 6,
    tags: ["Machine learning/Transformers", "Exam"],
    course: ["Language models from scratch", 4],
    seen: 0.35,
    summary: "A row-wise softmax turns scores into weights, and the weights mix the values.",
    said: [
      [0, "Today we build attention from nothing but matrices."],
      [754, "The softmax turns each row of scores into weights that sum to one."],
      [1500, "A temperature divides what goes into the softmax."],
    ],
    notes: [[754, "Why divide by the square root of the width? So that scores do not grow with it."]],
  },
  {
    id: "cizu",
    title: "从零开始构建语言模型：课程概述与词元化",
    by: "海湾公开课",
    site: "海湾公开课",
    minutes: 66,
    at: 8,
    language: "zh-Hans",
    tags: ["机器学习", "词元化"],
    seen: 0.2,
    summary: "词元化决定模型看到什么：字节对编码从单个字节出发，反复合并最常见的相邻符号。",
    said: [
      [0, "大家好，今天我们从词元化讲起。"],
      [1243, "先做 softmax，再取对数似然。"],
    ],
  },
  {
    id: "memory",
    title: "Why we forget, and how to read a lecture twice",
    by: "Dr. Noor Haddad",
    site: "Evening Talks",
    minutes: 42,
    at: 11,
    tags: ["Learning", "Psychology"],
    seen: 1,
    summary: "Memory fades along a curve. Testing yourself beats reading again.",
    said: [
      [0, "Memory fades along a curve that was first measured in 1885."],
      [900, "Testing yourself beats reading again."],
    ],
  },
  {
    id: "bells",
    title: "Bells and their foundries",
    by: "The Sound of Things",
    site: "The Sound of Things",
    kind: "audio",
    minutes: 37,
    at: 15,
    tags: ["History", "Music"],
    summary: "A bell is tuned on the inside, by a lathe, five partial tones at a time.",
  },
  {
    id: "rome",
    title: "The fall of Rome, seen from its aqueducts",
    by: "Prof. Luca Ferraro",
    minutes: 58,
    at: 21,
    tags: ["History"],
    seen: 0.8,
    summary: "The aqueducts ran dry when nobody paid for their repair.",
    said: [[95, "Rome did not fall in a day; its water did."]],
  },
  {
    id: "proofs",
    title: "Proofs without words",
    by: "Prof. Tomasz Zielinski",
    minutes: 31,
    at: 26,
    tags: ["Mathematics"],
    seen: 1,
  },
  {
    id: "ice",
    title: "What ice remembers: eight hundred thousand years of air",
    by: "Dr. Ines Marlow",
    minutes: 55,
    at: 33,
    tags: ["Climate", "Exam"],
    course: [OCEANS, 3],
    summary: "Bubbles in the ice hold the air of their time, layer upon layer.",
    said: [[300, "Each layer of ice is a year, and the tide of dust tells of its winds."]],
  },
  {
    id: "poems",
    title: "唐诗里的月亮",
    by: "海湾公开课",
    site: "海湾公开课",
    minutes: 45,
    at: 40,
    language: "zh-Hans",
    tags: ["文学"],
    seen: 1,
    summary: "月亮在唐诗里既是故乡，也是时间。",
  },
  {
    id: "cities",
    title: "How cities got their grids",
    by: "Prof. Luca Ferraro",
    minutes: 49,
    at: 55,
    tags: ["History", "Architecture"],
  },
  {
    id: "cells",
    title: "The crowded cell",
    by: "Dr. Mei Okafor",
    minutes: 63,
    at: 70,
    tags: ["Biology"],
    seen: 0.5,
  },
];
