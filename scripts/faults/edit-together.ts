import { mergeContent } from "@/components/insights/writing/merge-content";
import type { InsightContent } from "@/domain/insights/content-input";
import { keyInAddress } from "@/domain/insights/key-in-address";
import { Client, Tally, type Theirs } from "./client";
import { openInstallation } from "./installation";
import { Journal } from "./journal";
import { verify } from "./verify";

/** Everybody writes in one draft at once: each adds a point and a word, and merges as the page does until both are saved. */
export async function editTogether({ clients, fast }: { clients: number; fast?: boolean }) {
  const installation = await openInstallation({ fast });
  const [tally, began] = [new Tally(), Date.now()];
  try {
    await installation.web.start();
    const members = await installation.signedIn(clients, "curator");
    const people = members.map((member) => new Client(installation.web, member, tally));
    const href = await beginRecord(people);
    await Promise.all(people.map((client, index) => addOwn(client, href, `c${index + 1}c`)));
    const end = await people[0]?.readDraft(href);
    const text = JSON.stringify(end?.content);
    const words = people.flatMap((_, index) => [`pointc${index + 1}c`, `wordc${index + 1}c`]);
    return {
      ...{ what: "many clients editing one record", clients },
      ...{ seconds: Math.round((Date.now() - began) / 1000), requests: tally.requests },
      ...{ conflicts: tally.conflicts, saves: words.length, version: end?.version },
      ...(await verify(installation.sql, new Journal())),
      lost: words.filter((word) => text.split(word).length !== 2),
      wrong: [
        ...tally.wrong,
        ...(end?.version === words.length + 1 ? [] : ["The version is not the number of saves."]),
      ],
    };
  } finally {
    await installation.close();
  }
}

async function beginRecord([first]: Client[]) {
  const statement = "Fifty people who write at once lose nothing of it.";
  const answer = await first?.submit("insights/new/actions#start", { statement });
  return `/insights/${keyInAddress(answer?.message ?? "")}`;
}

async function addOwn(client: Client, href: string, name: string) {
  let known = await client.readDraft(href);
  known = await save(client, href, known, {
    ...known.content,
    limitations: [...known.content.limitations, { id: name, text: `point${name}` }],
  });
  const background = `${known.content.background} word${name}`.trim();
  await save(client, href, known, { ...known.content, background });
}

/** Saves, and after each conflict saves what both say; answers what is there then. */
async function save(client: Client, href: string, known: Theirs, mine: InsightContent): Promise<Theirs> {
  for (let base = known, wanted = mine; ; ) {
    const answer = await client.saveDraft(href, base.version, wanted);
    if (answer.kind === "saved") return { version: answer.version, content: wanted };
    if (answer.kind === "unknown") throw new Error("A save got no answer although nothing was killed.");
    wanted = merged(base.content, wanted, answer.theirs.content);
    base = answer.theirs;
  }
}

/** Where both changed the same text, the proposal that holds both is taken. */
function merged(base: InsightContent, mine: InsightContent, theirs: InsightContent) {
  const { conflicts } = mergeContent(base, mine, theirs);
  const choices = new Map(conflicts.map(({ path, proposal, mine: own }) => [path, proposal ?? own]));
  return mergeContent(base, mine, theirs, choices).content;
}
