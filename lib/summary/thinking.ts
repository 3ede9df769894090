const THOUGHT = /<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gi;

/** An answer without what the model thought before it: DeepSeek R1, Qwen 3 and their like write that first, in the answer. */
export function withoutThinking(text: string): string {
  const answer = text.replace(THOUGHT, "");
  // Some chat formats swallow the opening mark.
  const end = answer.search(/<\/think(?:ing)?>/i);
  return (end < 0 ? answer : answer.slice(answer.indexOf(">", end) + 1)).trimStart();
}
