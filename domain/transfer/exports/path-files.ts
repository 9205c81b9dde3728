import type { PersonActor } from "../../actor";
import { keyOf } from "../../insights/insight-address";
import type { findPath } from "../../paths/find-path";
import type { LearnerSteps } from "../../paths/learner-query";
import { listPathEntries } from "../../paths/list-path-entries";
import { stepsFor } from "../../paths/steps-for";
import { localDay } from "../../people/local-day";
import { canonicalJson } from "../library-json/canonical-json";
import { frontMatter } from "./front-matter";
import { oneLine } from "./tame-text";

type Path = NonNullable<Awaited<ReturnType<typeof findPath>>>;

/** One path as a Markdown file for whoever may see it: the steps that count for them, with addresses below `site`. */
export async function findPathMarkdown(actor: PersonActor, path: Path, site: string, now: Date) {
  const { entries } = await readSteps(actor, path, now);
  const head = frontMatter(null, factsOf(path));
  const title = `# ${escaped(path.title)}\n`;
  const forWhom = path.forWhom ? [`${escaped(path.forWhom)}\n`] : [];
  const body = entries.map((entry) =>
    entry.kind === "heading" ? `## ${escaped(entry.words)}\n` : stepMarkdown(entry, site),
  );
  return { name: nameOf(path, "md"), text: [head, title, ...forWhom, ...body].join("\n") };
}

/** The same for programs, in canonical JSON. */
export async function findPathJson(actor: PersonActor, path: Path, site: string, now: Date) {
  const { entries } = await readSteps(actor, path, now);
  const steps = entries.map((entry) => {
    if (entry.kind === "heading") return { heading: entry.words };
    const { href, statement, language, certainty } = entry.record;
    return { insight: keyOf(href), address: site + href, statement, language, certainty, note: entry.note };
  });
  const file = { format: "tidemark-path", version: 1, ...factsOf(path), steps };
  return { name: nameOf(path, "json"), text: canonicalJson(file).toString("utf8") };
}

async function readSteps(actor: PersonActor, path: Path, now: Date): Promise<LearnerSteps> {
  const entries = await listPathEntries(actor, [path.id], now);
  return stepsFor(entries.get(path.id) ?? [], [], null, localDay(now, actor.timeZone));
}

const factsOf = ({ key, title, forWhom, status, owner, pace, dueOn }: Path) => ({
  ...{ id: key, title, for: forWhom, status, owner: owner.name },
  ...(dueOn ? { due: dueOn } : { "steps a week": pace }),
});

const nameOf = ({ slug, key }: Path, kind: "md" | "json") => `${slug ? `${slug}-` : ""}${key}.${kind}`;

type Step = LearnerSteps["steps"][number];

function stepMarkdown({ number, note, record }: Step, site: string) {
  const sure = record.certainty ? `${record.certainty.replace("-", " ")} certainty` : "not yet rated";
  const lines = [
    `${number}. **${escaped(record.statement)}** (${sure})`,
    ...(note ? ["", `   ${escaped(note)}`] : []),
    "",
    `   <${site}${record.href}>`,
  ];
  return `${lines.join("\n")}\n`;
}

/** Words on one line, in signs that say nothing else. */
const escaped = (text: string) => oneLine(text).replace(/[\\`*_[\]<>&~!|#]/g, "\\$&");
