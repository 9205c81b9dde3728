import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "@/scripts/faults/seeded";
import { proseOf } from "./prose";

export type Report = { id: string; statement: string; text: string };

const themes = [
  "sign-up",
  "pricing",
  "support",
  "search",
  "onboarding",
  "accessibility",
  "trust",
  "payments",
];

/** Markdown reports as an organization has them: a title and a date, some headings, most of it plain text. */
export function generateReports({
  count,
  seed,
  words = 560,
}: {
  count: number;
  seed: number;
  words?: number;
}) {
  const random = seeded(seed);
  const prose = proseOf(random);
  return Array.from({ length: count }, (_, index): Report => {
    const subject = prose.subject();
    const id = `report-${index + 1}`;
    const statement = `${prose.sentence(subject, 14).slice(0, 160).replace(/\.$/, "").trim()}, ${index + 1}.`;
    const long = Math.round(words * random.between(0.4, 1.6));
    const part = (share: number) => prose.paragraph(subject, Math.max(8, Math.round(long * share)));
    const points = [10, 12, 9].map((most) => `- ${prose.sentence(subject, most)}`).join("\n");
    const sections = [
      part(0.2),
      part(0.2),
      ...(random.next() < 0.6 ? [`## Summary\n\n${part(0.1)}`] : []),
      ...(random.next() < 0.6 ? [`## How we did it\n\n${part(0.2)}`] : []),
      ...(random.next() < 0.3 ? [`## Limitations\n\n${points}`] : []),
      `## What we found\n\n${part(0.15)}\n\n${points}\n\n${part(0.15)}`,
      ...(random.next() < 0.4 ? [`## Next steps\n\n${part(0.1)}`] : []),
    ];
    const head = [
      `id: ${id}`,
      `title: ${JSON.stringify(statement)}`,
      `date: ${2012 + Math.floor(random.next() * 13)}-0${1 + Math.floor(random.next() * 9)}-1${Math.floor(random.next() * 10)}`,
      `source: "Harbour Research"`,
      ...(random.next() < 0.5 ? [`topics: [${random.pick(themes)}]`] : []),
    ];
    return { id, statement, text: `---\n${head.join("\n")}\n---\n\n${sections.join("\n\n")}\n` };
  });
}

/** Writes them as files of a folder, each under the name of its record. */
export function writeReports(folder: string, reports: Report[]) {
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of reports) writeFileSync(join(folder, `${id}.md`), text);
}
